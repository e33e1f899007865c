package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.formertenant.rules.CaseAction;
import org.quarterday.formertenant.rules.CaseLetter;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * What has to be so before a case presses for its debt: something is owed, and before a claim the
 * letter before it went and its days are over (Pre-Action Protocol for Debt Claims, 6.1), by
 * whatever way the case came to its decision: an agency gives back cases that never had the letter.
 */
final class ClaimReady {

  private static final String OWED =
      "select balance_pence from account_balance where account_id = ?1";

  /** The last that was not stopped; when it went, where that is known. */
  private static final String LETTER =
      """
      select max(coalesce(l.sent_on, l.dated)) from letter l join former_tenant_case c on c.account_id = l.account_id and c.id = ?2
       where l.account_id = ?1 and l.kind = ?3 and l.state <> 'CANCELLED' and l.dated >= c.opened_on\
      """;

  private ClaimReady() {}

  /**
   * @throws Problem 409 CASE_NOTHING_OWED, CASE_NO_LETTER_BEFORE_CLAIM, CASE_NOT_DUE
   */
  static Uni<Void> require(
      Mutiny.Session session, HeldCase held, CaseAction action, LocalDate today) {
    return action.presses()
        ? owed(session, held.accountId())
            .chain(() ->
                action == CaseAction.CLAIM
                    ? told(session, held, today)
                    : Uni.createFrom().voidItem())
        : Uni.createFrom().voidItem();
  }

  private static Uni<Void> owed(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, OWED, accountId)
        .invoke(row -> {
          if (((Number) row[0]).longValue() <= 0) {
            throw Problem.of(
                    FormerTenantProblem.CASE_NOTHING_OWED,
                    "The account is paid or in credit; the case closes by itself.")
                .at("/action");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> told(Mutiny.Session session, HeldCase held, LocalDate today) {
    return Sql.row(
            session, LETTER, held.accountId(), held.id(), CaseLetter.Kind.CLAIM.filed().name())
        .chain(row -> {
          LocalDate went = row == null ? null : (LocalDate) row[0];
          if (went == null) {
            throw Problem.of(
                    FormerTenantProblem.CASE_NO_LETTER_BEFORE_CLAIM,
                    "Send the letter before claim first, and let its days run.")
                .at("/action");
          }
          return Waits.due(session, CaseStage.DECIDE, went);
        })
        .invoke(due -> {
          if (due.isAfter(today)) {
            throw Problem.of(FormerTenantProblem.CASE_NOT_DUE, CaseAction.waitsUntil(due))
                .at("/action");
          }
        })
        .replaceWithVoid();
  }
}
