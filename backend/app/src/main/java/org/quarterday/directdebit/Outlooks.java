package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.directdebit.rules.NoticePeriod;
import org.quarterday.directdebit.rules.Plan;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * Works out what a plan would collect from an account as it stands: the weeks not debited yet to
 * the end of the rent year in which collecting begins, what is owed, and what is on its way.
 */
@ApplicationScoped
class Outlooks {

  private record Year(LocalDate lastDay, boolean isLong) {}

  private record Settings(NoticePeriod notice, WorkingDays days) {}

  private static final String YEAR =
      """
      select y.starts_on + 7 * y.weeks - 1, y.weeks from rent_year y
       where y.starts_on <= ?1 and y.starts_on + 7 * y.weeks > ?1\
      """;

  private static final String WEEKS =
      "select monday, pence from account_week_debits(?1, account_undebited_from(?1, ?2), ?3) order by monday";

  /** What is on its way stays so only before the first day of the new plan. */
  private static final String START =
      """
      select b.balance_pence - coalesce((select sum(i.amount_pence) from direct_debit_item i
               where i.account_id = b.account_id and (i.state in ('IN_RUN', 'SENT') or (i.state = 'PLANNED' and i.due_on < ?2))), 0)
        from account_balance b where b.account_id = ?1\
      """;

  @Inject CouncilSettings settings;
  @Inject Today today;

  /**
   * @param firstAsked the first day the payer wishes, or null for as soon as the notice allows
   * @throws Problem 422 NOTICE_TOO_SHORT, DAY_UNKNOWN or NOTHING_TO_COLLECT, 409 HOLIDAYS_UNKNOWN
   */
  Uni<Outlook> of(Mutiny.Session session, UUID accountId, Plan plan, LocalDate firstAsked) {
    if (!plan.frequency().has(plan.day())) {
      throw Problem.of(
              DirectDebitProblem.DAY_UNKNOWN,
              "1 to 5 for Monday to Friday, or 1 to 28 for a day of the month.")
          .at("/plan/day");
    }
    return settings(session)
        .chain(with -> {
          LocalDate sentOn = with.days.after(today.date(), 1);
          LocalDate earliest = with.notice.earliestDue(sentOn, with.days);
          if (firstAsked != null && firstAsked.isBefore(earliest)) {
            throw Problem.of(
                    DirectDebitProblem.NOTICE_TOO_SHORT,
                    "With a notice sent on " + sentOn + " the first day is " + earliest + ".")
                .at("/firstOn");
          }
          LocalDate from = firstAsked == null ? earliest : firstAsked;
          LocalDate first =
              plan.frequency().dueDays(plan.day(), from, from.plusDays(31)).getFirst();
          return year(session, first)
              .chain(year -> outlook(session, accountId, plan, with, first, year));
        });
  }

  /** The first due day a notice queued today is long enough for. */
  Uni<LocalDate> earliestDue(Mutiny.Session session) {
    return settings(session).map(with -> with.notice.earliestDueFrom(today.date(), with.days));
  }

  private Uni<Outlook> outlook(
      Mutiny.Session session,
      UUID accountId,
      Plan plan,
      Settings with,
      LocalDate first,
      Year year) {
    refuseUnknown(with.days, year.lastDay);
    return Sql.rows(session, WEEKS, accountId, today.date(), year.lastDay.plusDays(1))
        .map(rows ->
            rows.stream()
                .map(row -> new Plan.WeekDebit((LocalDate) row[0], ((Number) row[1]).longValue()))
                .toList())
        .chain(weeks ->
            Sql.row(session, START, accountId, first)
                .map(row -> ((Number) row[0]).longValue())
                .map(start -> outlook(plan, with, first, year, weeks, start)));
  }

  private Outlook outlook(
      Plan plan,
      Settings with,
      LocalDate first,
      Year year,
      List<Plan.WeekDebit> weeks,
      long start) {
    List<LocalDate> dues = plan.frequency().dueDays(plan.day(), first, year.lastDay);
    var collections =
        plan.instalments(dues, weeks, start).stream()
            .map(item ->
                new Outlook.Collection(
                    item.dueOn(), with.days.onOrAfter(item.dueOn()), item.pence()))
            .toList();
    if (collections.isEmpty()) {
      throw Problem.of(
          DirectDebitProblem.NOTHING_TO_COLLECT,
          "Nothing is owed or charged until " + DayInWords.of(year.lastDay) + ".");
    }
    LocalDate sentOn = with.days.after(today.date(), 1);
    int free = (int) weeks.stream().filter(week -> week.pence() == 0).count();
    return new Outlook(
        collections.getFirst().dueOn(),
        year.lastDay,
        with.notice.earliestDue(sentOn, with.days),
        sentOn,
        with.notice.countsFrom(sentOn, with.days),
        weeks.isEmpty() ? year.lastDay.plusDays(1) : weeks.getFirst().monday(),
        weeks.stream().mapToLong(Plan.WeekDebit::pence).sum(),
        weeks.size() - free,
        free,
        year.isLong,
        with.notice.noticeDays(),
        start,
        collections.stream().mapToLong(Outlook.Collection::amountPence).sum(),
        collections);
  }

  private Uni<Settings> settings(Mutiny.Session session) {
    LocalDate now = today.date();
    return settings
        .on(session, "DD_NOTICE_WORKING_DAYS", now)
        .chain(notice ->
            settings
                .on(session, "DD_POST_WORKING_DAYS", now)
                .map(post -> new NoticePeriod(notice, post)))
        .chain(notice ->
            BankHolidays.of(session)
                .map(days -> {
                  refuseUnknown(days, now.plusDays(31));
                  return new Settings(notice, days);
                }));
  }

  private static Uni<Year> year(Mutiny.Session session, LocalDate first) {
    return Sql.row(session, YEAR, first)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                DirectDebitProblem.NOTHING_TO_COLLECT,
                "The rent year of " + first + " has not been set up.");
          }
          return new Year((LocalDate) row[0], ((Number) row[1]).intValue() == 53);
        });
  }

  private static void refuseUnknown(WorkingDays days, LocalDate last) {
    if (!days.knows(last)) {
      throw Problem.of(
          DirectDebitProblem.HOLIDAYS_UNKNOWN,
          "They are known until "
              + DayInWords.of(days.knownUntil())
              + ". An administrator enters the next year.");
    }
  }
}
