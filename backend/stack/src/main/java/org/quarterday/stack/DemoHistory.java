package org.quarterday.stack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.quarterday.stack.DemoTenancy.Posting;

/**
 * Makes up the weeks of one account: what was debited, what was paid and in what rhythm, what
 * bounced.
 */
final class DemoHistory {

  /** Rent and services stop in rent-free weeks; what is collected for others goes on. */
  private static final Set<String> CHARGED_IN_FREE_WEEKS = Set.of("DHE", "DWR", "DCI", "DTV");

  private static final Set<String> WHOLE_WEEKS = Set.of("DCI", "DTV");

  private final Random random;
  private final LocalDate begins;
  private final LocalDate closes;
  private final int yearNow;

  /**
   * @param begins the Monday from which every posting is known; what was before is one opening
   *     balance
   * @param closes the Sunday of the extract
   */
  DemoHistory(Random random, LocalDate begins, LocalDate closes) {
    this.random = random;
    this.begins = begins;
    this.closes = closes;
    this.yearNow = DemoCalendar.year(closes);
  }

  void live(DemoTenancy tenancy) {
    LocalDate last = tenancy.to == null || tenancy.to.isAfter(closes) ? closes : tenancy.to;
    LocalDate monday =
        tenancy.from.isBefore(begins)
            ? begins
            : tenancy.from.with(
                java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int paymentDay = new int[] {1, 8, 15, 22}[random.nextInt(4)];
    int phase = random.nextInt(4);
    for (int week = 0; !monday.isAfter(last); monday = monday.plusWeeks(1), week++) {
      debit(tenancy, monday);
      pay(tenancy, monday, paymentDay, (week + phase) % 4 == 0);
    }
    settle(tenancy);
    tenancy.postings.sort(java.util.Comparator.comparing(Posting::on));
  }

  private void debit(DemoTenancy tenancy, LocalDate monday) {
    boolean free = DemoCalendar.isFree(monday) && !tenancy.group.equals("GAR");
    for (Map.Entry<String, Long> charge : tenancy.charges.entrySet()) {
      int days = 0;
      for (int d = 0; d < 7; d++) {
        days += tenancy.holds(monday.plusDays(d)) ? 1 : 0;
      }
      if (days > 0) {
        long weekly = DemoCalendar.inYear(charge.getValue(), DemoCalendar.year(monday), yearNow);
        long pence = WHOLE_WEEKS.contains(charge.getKey()) ? weekly : (weekly * 2 * days + 7) / 14;
        boolean nil = free && !CHARGED_IN_FREE_WEEKS.contains(charge.getKey());
        tenancy.postings.add(new Posting(monday, charge.getKey(), nil ? 0 : pence, ""));
      }
    }
  }

  private void pay(DemoTenancy tenancy, LocalDate monday, int paymentDay, boolean fourth) {
    long weekly = DemoCalendar.inYear(tenancy.weekly(), DemoCalendar.year(monday), yearNow);
    long monthly = weekly * 50 / 12;
    boolean monthDay =
        monday.plusDays(6).getDayOfMonth() >= paymentDay && monday.getDayOfMonth() <= paymentDay
            || paymentDay == 1 && monday.getMonthValue() != monday.plusDays(6).getMonthValue();
    LocalDate due = dayOfMonth(monday, paymentDay);
    switch (tenancy.pays) {
      case BENEFIT_WEEKLY -> {
        add(tenancy, monday.plusDays(4), "RHB", -weekly * 17 / 20, "");
        add(tenancy, monday.plusDays(4), "RPY", -weekly * 3 / 20, "");
      }
      case BENEFIT_FOUR_WEEKLY -> {
        if (fourth) {
          add(tenancy, monday, "RHB", -weekly * 4 * 9 / 10, "");
          add(tenancy, monday.plusDays(3), "RPY", -weekly * 4 / 10, "");
        }
      }
      case UNIVERSAL_CREDIT -> {
        if (monthDay) {
          add(tenancy, due, "RCC", -monthly, "");
        }
      }
      case UNIVERSAL_CREDIT_TO_LANDLORD -> {
        if (fourth) {
          add(tenancy, monday.plusDays(2), "RUC", -weekly * 4, "Paid to the landlord");
        }
      }
      case DIRECT_DEBIT -> {
        if (monthDay) {
          add(tenancy, due, "RDD", -monthly, "");
          if (random.nextInt(90) == 0) {
            add(tenancy, due.plusDays(3), "RDX", monthly, "Refer to payer");
            add(tenancy, due.plusDays(9), "RDD", -monthly, "Represented");
          }
        }
      }
      case CASH -> add(tenancy, monday.plusDays(4), "RPY", -weekly, "");
      case NOTHING -> {}
    }
  }

  private static LocalDate dayOfMonth(LocalDate monday, int day) {
    for (int d = 0; d < 7; d++) {
      if (monday.plusDays(d).getDayOfMonth() == day) {
        return monday.plusDays(d);
      }
    }
    return monday;
  }

  private void add(DemoTenancy tenancy, LocalDate on, String type, long pence, String text) {
    if (pence != 0 && !on.isAfter(closes)) {
      tenancy.postings.add(new Posting(on, type, pence, text));
    }
  }

  /**
   * Lets payments fail until the account comes near its target; the balance brought forward takes
   * up the rest.
   */
  private void settle(DemoTenancy tenancy) {
    boolean old = tenancy.from.isBefore(begins);
    if (tenancy.target == null) {
      return;
    }
    long wanted = old ? tenancy.target * 6 / 10 : tenancy.target;
    List<Posting> payments =
        new ArrayList<>(tenancy.postings.stream().filter(p -> p.pence() < 0).toList());
    while (!payments.isEmpty() && tenancy.balance() < wanted && tenancy.target > 0) {
      tenancy.postings.remove(payments.remove(random.nextInt(payments.size())));
    }
    if (old) {
      tenancy.postings.add(
          new Posting(
              begins.minusDays(1), "OPB", tenancy.target - tenancy.balance(), "Opening balance"));
    }
  }
}
