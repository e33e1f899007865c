package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.rules.HoldDays;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A hold as it is written down first.
 *
 * @param personId whose it is, or null
 * @param promiseId the promise it stands for, or null
 * @param promisedOn the day that is promised for, or null
 */
record NewHold(
    UUID id,
    HoldKind kind,
    UUID personId,
    UUID promiseId,
    Source source,
    LocalDate startsOn,
    LocalDate promisedOn,
    HoldDays days) {

  /**
   * Where it comes from.
   *
   * @param who said so
   * @param reference theirs
   * @param evidence what was seen, and where it is kept
   */
  record Source(String who, String reference, String evidence, String reason) {}

  private static final String INSERT =
      """
      insert into hold (id, kind, person_id, source, reference, evidence, reason, starts_on, ends_on, review_on, promised_on, set_by, set_by_name,
                        ask_review_by, midway_from, midway_to, promise_id)
      values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, cast(?9 as date), cast(?10 as date), cast(?11 as date), ?12, ?13,
              cast(?14 as date), cast(?15 as date), cast(?16 as date), cast(?17 as uuid))\
      """;

  /** The debt as the books have it on the cut-off day, or as they have it now. */
  private static final String ON_ACCOUNT =
      """
      insert into hold_account (account_id, hold_id, cut_off_on, debt_pence, books_pence)
      select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as date), cast(?4 as bigint), greatest(0, coalesce(sum(e.amount_pence), 0))
        from entry e where e.account_id = cast(?1 as uuid) and (cast(?3 as date) is null or e.effective_on <= cast(?3 as date))\
      """;

  /** With the first line of its history; on no account yet. */
  Uni<Void> save(Mutiny.Session session, Actor by) {
    return Sql.run(
            session,
            INSERT,
            id,
            kind.name(),
            personId,
            source.who(),
            source.reference(),
            source.evidence(),
            source.reason(),
            startsOn,
            days.endsOn(),
            days.reviewOn(),
            promisedOn,
            by.id(),
            by.name(),
            days.askReviewBy(),
            days.midwayFrom(),
            days.midwayTo(),
            promiseId)
        .chain(() -> KeptHold.happened(session, by, id, "SET", source.reason()));
  }

  /**
   * @param cutOffOn what fell due after it is outside; null where the kind asks for none
   * @param debtPence as the notice or the dispute has it, or null
   */
  Uni<Void> standsOn(Mutiny.Session session, UUID accountId, LocalDate cutOffOn, Long debtPence) {
    return Sql.run(session, ON_ACCOUNT, accountId, id, cutOffOn, debtPence).replaceWithVoid();
  }
}
