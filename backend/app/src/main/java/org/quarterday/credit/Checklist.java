package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.credit.rules.BooksFact;
import org.quarterday.credit.rules.CheckStanding;
import org.quarterday.platform.work.Sql;

/** The council's questions about a credit, what the books say to each, and what people answered. */
final class Checklist {

  /** One question. */
  @Schema(name = "CreditQuestion")
  record Question(
      @Schema(examples = "BENEFIT") String code,
      @Schema(examples = "Is none of it benefit that has to go back?") String question,
      String hint,
      @Schema(
              nullable = true,
              description = "What the books answer it by; null: only a person can.")
          BooksFact fact,
      @Schema(description = "Whether a person answers whatever the books say.") boolean byHand,
      @Schema(description = "What the books say is in the way, in pence.") long foundPence,
      @Schema(examples = "Benefit is within what was charged.") String foundWords,
      CheckStanding standing,
      @Schema(description = "What was looked at; empty until somebody answered.") String evidence,
      @Schema(nullable = true) String answeredByName,
      @Schema(nullable = true) Instant answeredAt) {}

  private static final String QUESTIONS =
      """
      select i.code, i.question, i.hint, i.fact, i.by_hand, n.clear, n.found_pence, coalesce(n.evidence, ''), n.answered_by_name,
             cast(extract(epoch from n.answered_at) as bigint)
        from credit_check_item i
        left join credit_answer n on n.account_id = ?1 and n.review_id = cast(?2 as uuid) and n.item_code = i.code
       where i.valid_from <= ?3 and (i.valid_before is null or i.valid_before > ?3) order by i.place, i.code\
      """;

  private Checklist() {}

  /**
   * In their order.
   *
   * @param reviewId null while nobody proves the credit
   */
  static Uni<List<Question>> of(
      Mutiny.Session session, UUID accountId, UUID reviewId, LocalDate day, BooksAnswers books) {
    return Sql.rows(session, QUESTIONS, accountId, reviewId, day)
        .map(rows -> rows.stream().map(row -> question(row, books)).toList());
  }

  private static Question question(Object[] row, BooksAnswers books) {
    BooksFact fact = row[3] == null ? null : BooksFact.valueOf((String) row[3]);
    boolean byHand = (Boolean) row[4];
    long found = fact == null ? 0 : books.pence(fact);
    var answer =
        row[5] == null
            ? null
            : new CheckStanding.Answer((Boolean) row[5], ((Number) row[6]).longValue());
    return new Question(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        fact,
        byHand,
        found,
        fact == null ? "The books cannot tell." : books.words(fact),
        CheckStanding.of(byHand, fact != null, found, answer),
        (String) row[7],
        (String) row[8],
        CreditReview.moment(row[9]));
  }
}
