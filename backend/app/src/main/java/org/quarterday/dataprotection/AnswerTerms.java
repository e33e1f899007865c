package org.quarterday.dataprotection;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.dataprotection.rules.AnswerBy;
import org.quarterday.platform.work.Sql;

/** Within how many months people are answered about their data, as the law stood on a day. */
public final class AnswerTerms {

  private static final String TERMS =
      """
      select answer_months, extension_months from data_rights_terms
       where valid_from <= ?1 and (valid_before is null or valid_before > ?1)\
      """;

  private AnswerTerms() {}

  public static Uni<AnswerBy> on(Mutiny.Session session, LocalDate received) {
    return Sql.row(session, TERMS, received)
        .map(row -> new AnswerBy(((Number) row[0]).intValue(), ((Number) row[1]).intValue()));
  }
}
