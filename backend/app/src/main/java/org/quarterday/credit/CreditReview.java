package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** One look at an account's credit that has not come to its end. */
@Schema(name = "CreditReview")
record CreditReview(
    UUID id,
    @Schema(nullable = true, description = "What it was said to be.") String kindCode,
    String kindWhy,
    @Schema(nullable = true) String kindByName,
    @Schema(nullable = true, description = "It is looked at again on this day.")
        LocalDate heldUntil,
    String heldWhy,
    String openedByName,
    Instant openedAt) {

  private static final String OPEN =
      """
      select id, kind_code, kind_why, kind_by_name, held_until, held_why, opened_by_name,
             cast(extract(epoch from opened_at) as bigint) from credit_review
       where account_id = ?1 and state <> 'CLOSED'\
      """;

  /** The account's, or null. */
  static Uni<CreditReview> of(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, OPEN, accountId).map(CreditReview::of);
  }

  /**
   * Locks it for a change.
   *
   * @throws Problem 409 NO_CREDIT_REVIEW
   */
  static Uni<CreditReview> hold(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, OPEN + " for update", accountId)
        .map(row -> {
          if (row == null) {
            throw Problem.of(CreditProblem.NO_CREDIT_REVIEW, "Begin to prove it first.");
          }
          return of(row);
        });
  }

  private static CreditReview of(Object[] row) {
    return row == null
        ? null
        : new CreditReview(
            (UUID) row[0],
            (String) row[1],
            (String) row[2],
            (String) row[3],
            (LocalDate) row[4],
            (String) row[5],
            (String) row[6],
            moment(row[7]));
  }

  /** Seconds since 1970 as a moment; null stays null. */
  static Instant moment(Object seconds) {
    return seconds == null ? null : Instant.ofEpochSecond(((Number) seconds).longValue());
  }
}
