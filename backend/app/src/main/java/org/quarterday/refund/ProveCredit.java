package org.quarterday.refund;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;
import org.quarterday.refund.rules.ProvedCredit;

/**
 * Finds what of an account's credit can be refunded, as the books stand now. Asked when a refund is
 * asked for and again when it is approved, both times with the account's balance locked before; and
 * the front door for features that use a credit otherwise, which is held to the same facts.
 */
@ApplicationScoped
public class ProveCredit {

  /** From which day on receipts may still come back, and benefit is held against charges. */
  private record Since(LocalDate directDebit, LocalDate cheque, LocalDate benefit) {}

  /** In a statement of its own: who waits here sees what the one before has done. */
  private static final String IN_TURN =
      "select account_id from account_balance where account_id = ?1 for update";

  /**
   * A receipt reversed is none; benefit given back (HBO, UCO) and an adjustment count with their
   * sign. A person's own deductions (RTP) are the tenant's money.
   */
  private static final String FOUND =
      """
      select b.balance_pence,
             (select coalesce(sum(w.pence), 0) from account_week_debits(a.account_id, account_undebited_from(a.account_id, cast(?2 as date)), cast(?2 as date) + 1) w),
             (select coalesce(-sum(e.amount_pence), 0) from entry e
               where e.account_id = a.account_id and e.amount_pence < 0 and e.reverses is null
                 and (e.type_code = 'RDD' and e.effective_on > ?3 or e.type_code = 'RQP' and e.effective_on > ?4)
                 and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)),
             (select coalesce(-sum(e.amount_pence), 0) from entry e
               where e.account_id = a.account_id and e.type_code in ('RHB', 'RUC', 'HBA', 'HBO', 'UCO') and e.effective_on > ?5),
             (select coalesce(sum(e.amount_pence), 0) from entry e join transaction_type k on k.code = e.type_code
               where e.account_id = a.account_id and k.kind in ('CHARGE', 'ADJUSTMENT') and e.type_code not in ('HBO', 'UCO') and e.effective_on > ?5),
             (select coalesce(sum(u.amount_pence), 0) from credit_use u
               where u.account_id = a.account_id and u.state = 'AWAITING_APPROVAL' and u.kind <> 'PUT_BACK'),
             (select coalesce(sum(greatest(0, o.balance_pence - (select coalesce(sum(u.amount_pence), 0) from credit_use u
                                                       where u.to_account_id = s.account_id and u.state = 'AWAITING_APPROVAL'))), 0)
                from account s join account_balance o on o.account_id = s.account_id
               where s.tenancy_id = a.tenancy_id and s.account_id <> a.account_id and o.balance_pence > 0)
        from account a join account_balance b on b.account_id = a.account_id where a.account_id = ?1\
      """;

  /** Benefit that has to go back is held back by its amount, and is no question. */
  private static final String IN_QUESTION =
      """
      select n.evidence, n.answered_by_name from credit_review v join credit_answer n on n.account_id = v.account_id and n.review_id = v.id
       where v.account_id = ?1 and v.state <> 'CLOSED' and not n.clear and n.item_code <> 'BENEFIT' order by n.answered_at limit 1\
      """;

  @Inject CouncilSettings settings;
  @Inject Today today;

  /** Locks the balance, so that of two who want the same credit one comes after the other. */
  public Uni<Void> inTurn(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, IN_TURN, accountId).replaceWithVoid();
  }

  /**
   * As it stands now.
   *
   * @param owedElsewherePence what was found to be owed besides
   */
  Uni<ProvedCredit> of(Mutiny.Session session, UUID accountId, long owedElsewherePence) {
    return found(session, accountId).map(found -> ProvedCredit.of(found, owedElsewherePence));
  }

  /** What the books say of the credit, before any rule. */
  public Uni<ProvedCredit.Found> found(Mutiny.Session session, UUID accountId) {
    return since(session)
        .chain(since ->
            Sql.row(
                session,
                FOUND,
                accountId,
                today.date(),
                since.directDebit(),
                since.cheque(),
                since.benefit()))
        .map(row ->
            new ProvedCredit.Found(
                pence(row[0]),
                pence(row[1]),
                pence(row[2]),
                pence(row[3]),
                pence(row[4]),
                pence(row[5]),
                pence(row[6])));
  }

  /**
   * Refuses a credit of which somebody who proves it has found that a part is not the tenant's.
   *
   * @throws Problem 409 CREDIT_IN_QUESTION
   */
  Uni<Void> refuseInQuestion(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, IN_QUESTION, accountId)
        .invoke(row -> {
          if (row != null) {
            throw Problem.of(
                RefundProblem.CREDIT_IN_QUESTION,
                "%s (%s). Put it right where the credit is proved.".formatted(row[0], row[1]));
          }
        })
        .replaceWithVoid();
  }

  private Uni<Since> since(Mutiny.Session session) {
    LocalDate now = today.date();
    return BankHolidays.of(session)
        .chain(days ->
            settings
                .on(session, "REFUND_DIRECT_DEBIT_WORKING_DAYS", now)
                .chain(directDebit ->
                    settings
                        .on(session, "REFUND_CHEQUE_WORKING_DAYS", now)
                        .chain(cheque ->
                            settings
                                .on(session, "REFUND_BENEFIT_LOOK_BACK_DAYS", now)
                                .map(back ->
                                    new Since(
                                        before(days, directDebit),
                                        before(days, cheque),
                                        now.minusDays(back))))));
  }

  /** The last day whose payments have had that many working days. */
  private LocalDate before(WorkingDays days, int count) {
    return days.before(days.onOrBefore(today.date()), count);
  }

  private static long pence(Object column) {
    return ((Number) column).longValue();
  }

  /**
   * Refuses what is not proved, with what stands in the way.
   *
   * @throws Problem 409
   */
  static void refuse(ProvedCredit credit, long amountPence) {
    if (amountPence > credit.refundablePence()) {
      throw Problem.of(why(credit, amountPence), credit.inWords()).at("/amountPence");
    }
  }

  private static RefundProblem why(ProvedCredit credit, long amountPence) {
    if (credit.creditPence() == 0) {
      return RefundProblem.NOT_IN_CREDIT;
    }
    return credit
        .inTheWayOf(amountPence)
        .map(why ->
            switch (why) {
              case BENEFIT -> RefundProblem.CREDIT_IS_BENEFITS;
              case MAY_BE_RETURNED -> RefundProblem.CREDIT_NOT_CERTAIN;
              case OWED_BESIDE, OWED_ELSEWHERE -> RefundProblem.CREDIT_OWED_ELSEWHERE;
              case PROMISED -> RefundProblem.CREDIT_PROMISED;
              case RENT_NOT_DEBITED -> RefundProblem.REFUND_TOO_MUCH;
            })
        .orElse(RefundProblem.REFUND_TOO_MUCH);
  }
}
