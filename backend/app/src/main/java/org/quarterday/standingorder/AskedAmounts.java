package org.quarterday.standingorder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.benefit.PaidByBenefit;
import org.quarterday.calendar.DayInWords;
import org.quarterday.calendar.Frequency;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;
import org.quarterday.standingorder.rules.AskedAmount;
import org.quarterday.standingorder.rules.PaymentSchedule;
import org.quarterday.standingorder.rules.Terms;
import org.quarterday.standingorder.rules.YearOfCharges;

/** Works out what an account's rent asks a standing order to pay from a day on. */
@ApplicationScoped
class AskedAmounts {

  /**
   * The rent year of a day ({@code ?2}) and what is charged then; what is charged later in the year
   * is another amount, asked for when it comes.
   */
  private static final String YEAR =
      """
      select y.starts_on, y.weeks, y.approved_at is not null,
             (select count(*) from rent_free_week f join rent_week w on w.starts_on = f.week_starts_on
               where f.rent_group_code = a.rent_group_code and w.year = y.year),
             (select coalesce(sum(c.weekly_pence), 0) from charge c
               where c.account_id = a.account_id and c.starts_on <= ?2 and (c.ends_before is null or c.ends_before > ?2)),
             (select coalesce(sum(c.weekly_pence), 0) from charge c
                join transaction_type_terms m on m.type_code = c.type_code and m.charged_in_free_weeks and m.valid_from <= ?2
                     and (m.valid_before is null or m.valid_before > ?2)
               where c.account_id = a.account_id and c.starts_on <= ?2 and (c.ends_before is null or c.ends_before > ?2)),
             %s
        from account a join rent_year y on y.starts_on <= ?2 and y.starts_on + 7 * y.weeks > ?2 where a.account_id = ?1\
      """
          .formatted(PaidByBenefit.WEEKLY.formatted("a.account_id", "cast(?3 as date)"));

  private static final int DAYS_OF_A_WEEK = 7;

  /** A rent year as one account is charged in it. */
  record Year(
      LocalDate from,
      LocalDate to,
      boolean approved,
      YearOfCharges charges,
      Long benefitWeeklyPence) {}

  @Inject Today today;

  /**
   * @throws Problem 422 STANDING_ORDER_DAY_WRONG at /plan/firstOn, 409 STANDING_ORDER_YEAR_UNKNOWN
   */
  Uni<AskedOrder> of(Mutiny.Session session, UUID accountId, PayPlan plan) {
    refuseDay(plan);
    LocalDate day = plan.firstOn().isBefore(today.date()) ? today.date() : plan.firstOn();
    return year(session, accountId, day)
        .invoke(year -> {
          if (year == null) {
            throw Problem.of(
                StandingOrderProblem.STANDING_ORDER_YEAR_UNKNOWN,
                "It is set up under the rent calendar: " + DayInWords.of(day) + ".");
          }
        })
        .chain(year -> BankHolidays.of(session).map(days -> asked(plan, year, days)));
  }

  /** Null when the rent year of that day has not been set up. */
  Uni<Year> year(Mutiny.Session session, UUID accountId, LocalDate day) {
    return Sql.row(session, YEAR, accountId, day, today.date())
        .map(row -> row == null ? null : year(row));
  }

  private static Year year(Object[] row) {
    LocalDate from = (LocalDate) row[0];
    int weeks = ((Number) row[1]).intValue();
    return new Year(
        from,
        from.plusDays((long) DAYS_OF_A_WEEK * weeks - 1),
        (Boolean) row[2],
        new YearOfCharges(weeks, ((Number) row[3]).intValue(), pence(row[4]), pence(row[5])),
        row[6] == null ? null : pence(row[6]));
  }

  private static void refuseDay(PayPlan plan) {
    if (!plan.frequency().has(plan.frequency().dayOf(plan.firstOn()))) {
      throw Problem.of(
              StandingOrderProblem.STANDING_ORDER_DAY_WRONG,
              plan.frequency() == Frequency.MONTHLY
                  ? "Choose a day from the 1st to the 28th, which every month has."
                  : "Choose a day from Monday to Friday.")
          .at("/plan/firstOn");
    }
  }

  private static AskedOrder asked(PayPlan plan, Year year, WorkingDays days) {
    YearOfCharges charges = year.charges();
    AskedAmount asked =
        AskedAmount.of(plan.frequency(), charges, plan.lessWeeklyPence(), plan.extraPence());
    var terms = new Terms(plan.firstOn(), plan.frequency(), asked.pence());
    var schedule = new PaymentSchedule(List.of(terms), year.to());
    return new AskedOrder(
        asked.pence(),
        asked.rentPence(),
        asked.extraPence(),
        asked.payments(),
        charges.weeks(),
        charges.freeWeeks(),
        charges.weeklyPence(),
        charges.freeWeekPence(),
        plan.lessWeeklyPence(),
        charges.pence(plan.lessWeeklyPence()),
        year.from(),
        year.to(),
        year.benefitWeeklyPence(),
        schedule.between(year.from(), year.to(), days).stream()
            .map(due -> new AskedOrder.Due(due.dueOn(), due.payOn(), due.pence()))
            .toList());
  }

  private static long pence(Object column) {
    return ((Number) column).longValue();
  }
}
