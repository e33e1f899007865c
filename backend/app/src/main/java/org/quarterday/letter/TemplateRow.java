package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.letter.rules.LetterFormat;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterLanguage;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A draft of a template, locked by whoever decides about it.
 *
 * @param writtenBy the person who decides when they had a hand in it, else who wrote last
 */
record TemplateRow(
    LetterKind kind, LetterLanguage language, LetterFormat format, String writtenBy, int version) {

  private static final String ROW =
      """
      select state, kind, language, format, case when ?2 = any (written_by) then ?2 else drafted_by end, version
        from letter_template where id = ?1 for update\
      """;

  /**
   * @throws Problem 404 LETTER_TEMPLATE_NOT_FOUND, 409 LETTER_TEMPLATE_SETTLED
   */
  static Uni<TemplateRow> draft(Mutiny.Session session, UUID id, Actor by) {
    return Sql.row(session, ROW, id, by.id()).map(TemplateRow::of);
  }

  private static TemplateRow of(Object[] row) {
    if (row == null) {
      throw Problem.of(
          LetterProblem.LETTER_TEMPLATE_NOT_FOUND, "Look at the list of templates again.");
    }
    if (!"DRAFT".equals(row[0])) {
      throw Problem.of(
          LetterProblem.LETTER_TEMPLATE_SETTLED, "Begin a new version with its words.");
    }
    return new TemplateRow(
        LetterKind.valueOf((String) row[1]),
        LetterLanguage.valueOf((String) row[2]),
        LetterFormat.valueOf((String) row[3]),
        (String) row[4],
        ((Number) row[5]).intValue());
  }
}
