package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.arrangement.WeighedTerms.Owing;
import org.quarterday.arrangement.rules.Affordability;
import org.quarterday.arrangement.rules.Concern;
import org.quarterday.arrangement.rules.Instalment;
import org.quarterday.arrangement.rules.InstalmentPlan;
import org.quarterday.arrangement.rules.RentOfWeeks;
import org.quarterday.calendar.RentWeek;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** Works out what terms come to: the calendar, the day it clears, and whether it can be paid. */
@ApplicationScoped
class WeighTerms {

  /** With the Monday of the newest week that was debited. */
  private static final String ACCOUNTS =
      """
      select a.account_id, a.reference, coalesce(a.payment_reference, a.reference), a.tenancy_id, b.balance_pence, b.entry_count,
             (select e.effective_on - cast(extract(isodow from e.effective_on) as integer) + 1
                from entry e join transaction_type k on k.code = e.type_code and k.kind = 'CHARGE'
               where e.account_id = a.account_id and e.source not in ('ADJUSTMENT', 'BACKDATING') and e.reverses is null
                 and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)
               order by e.effective_on desc, e.number desc limit 1)
        from account a join account_balance b on b.account_id = a.account_id
       where a.account_id = any(cast(cast(?1 as text) as uuid[]))\
      """;

  /** Of anybody of the tenancy: it is one household's. */
  private static final String STATEMENT =
      """
      select s.id, s.taken_on, s.disposable_pence from arrangement_statement s
        join account a on a.account_id = s.account_id
       where a.tenancy_id = (select tenancy_id from account where account_id = ?1) order by s.taken_on desc, s.id desc limit 1\
      """;

  private record Statement(UUID id, Affordability.Taken taken) {}

  /** What was read of the accounts. */
  private record Accounts(List<Owing> debts, LocalDate rentAfterOn) {}

  @Inject ArrangementSettings settings;
  @Inject Today today;

  /**
   * @throws Problem 409 ARRANGEMENT_NOT_OWED, 422 what {@link AskedTerms#refuse} refuses, or
   *     ARRANGEMENT_ACCOUNT_WRONG for an account of another tenancy, ARRANGEMENT_NO_ORDER
   */
  Uni<WeighedTerms> of(Mutiny.Session session, UUID accountId, AskedTerms asked) {
    LocalDate day = today.date();
    asked.refuse(accountId, day);
    return NamedOrder.of(session, accountId, asked.orderId())
        .chain(order -> weigh(session, accountId, asked, order, day));
  }

  private Uni<WeighedTerms> weigh(
      Mutiny.Session session, UUID accountId, AskedTerms asked, NamedOrder order, LocalDate day) {
    InstalmentPlan plan = WeighedTerms.plan(asked);
    return Sql.rows(session, ACCOUNTS, Sql.ids(asked.accounts()))
        .map(rows -> accounts(rows, accountId, asked))
        .chain(accounts ->
            RentReads.of(
                    session,
                    asked.accounts(),
                    accounts.rentAfterOn(),
                    plan.clearsOn(),
                    asked.lessWeeklyPence())
                .chain(rent ->
                    statement(session, accountId)
                        .chain(statement ->
                            settings
                                .on(session, day)
                                .map(set ->
                                    weighed(asked, order, accounts, plan, rent, statement, set)))));
  }

  private static Uni<Statement> statement(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, STATEMENT, accountId)
        .map(row ->
            row == null
                ? new Statement(null, null)
                : new Statement(
                    (UUID) row[0],
                    new Affordability.Taken((LocalDate) row[1], ((Number) row[2]).longValue())));
  }

  private Accounts accounts(List<Object[]> rows, UUID accountId, AskedTerms asked) {
    Map<UUID, Object[]> found = new HashMap<>();
    rows.forEach(row -> found.put((UUID) row[0], row));
    Object tenancy = found.get(accountId)[3];
    List<Owing> debts = new ArrayList<>();
    LocalDate debited = RentWeek.mondayOf(today.date()).minusDays(RentWeek.DAYS);
    for (int i = 0; i < asked.debts().size(); i++) {
      Object[] row = found.get(asked.debts().get(i).accountId());
      if (row == null || (!tenancy.equals(row[3]))) {
        throw AskedTerms.wrongAccount(i, "It is not an account of this tenancy.");
      }
      debts.add(owing(row, i, asked.debts().get(i).owedPence()));
      LocalDate newest = (LocalDate) row[6];
      debited = newest != null && newest.isAfter(debited) ? newest : debited;
    }
    return new Accounts(debts, debited);
  }

  private static Owing owing(Object[] row, int place, long owedPence) {
    long balance = ((Number) row[4]).longValue();
    if (owedPence > balance) {
      throw Problem.of(
              ArrangementProblem.ARRANGEMENT_NOT_OWED,
              "Look at %s again: it owes less now.".formatted(row[1]))
          .at("/terms/debts/" + place + "/owedPence");
    }
    return new Owing(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        owedPence,
        balance,
        ((Number) row[5]).intValue());
  }

  private WeighedTerms weighed(
      AskedTerms asked,
      NamedOrder order,
      Accounts accounts,
      InstalmentPlan plan,
      RentOfWeeks rent,
      Statement statement,
      ArrangementSettings.Set set) {
    List<Owing> debts = accounts.debts();
    Affordability affordability =
        Affordability.of(
            new Affordability.Offer(
                asked.frequency(),
                asked.instalmentPence(),
                rent.weeksBetween(today.date(), plan.clearsOn())),
            statement.taken(),
            set.policy(),
            today.date());
    List<Concern> concerns = new ArrayList<>(affordability.concerns());
    if (!rent.knows(plan.clearsOn())
        && plan.clearsOn().isAfter(accounts.rentAfterOn().plusDays(RentWeek.DAYS))) {
      concerns.add(Concern.CALENDAR_UNKNOWN);
    }
    if (debts.stream().anyMatch(debt -> debt.owedPence() < debt.balancePence())) {
      concerns.add(Concern.NOT_ALL_OF_IT);
    }
    return new WeighedTerms(
        asked,
        order,
        today.date(),
        debts,
        statement.id(),
        set.tolerance(),
        accounts.rentAfterOn(),
        rent,
        Instalment.of(plan, rent, accounts.rentAfterOn()),
        plan.split(debts.stream().map(Owing::owedPence).toList()),
        affordability,
        List.copyOf(concerns));
  }
}
