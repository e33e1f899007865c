package org.quarterday.directdebit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.Frequency;

/**
 * How a payer wants to pay, and what that comes to. Pure.
 *
 * @param method what an instalment is made of
 * @param day 1 Monday to 5 Friday; monthly, 1 to 28 of the month
 * @param fixedPence the instalment of FIXED, else null
 * @param extraPence off the arrears with each instalment
 * @param withBalance whether what is owed or in credit now is spread over the instalments
 */
public record Plan(
    Method method,
    Frequency frequency,
    int day,
    Long fixedPence,
    long extraPence,
    boolean withBalance) {

  /** What an instalment is made of. */
  public enum Method {
    /** The debit of the rest of the rent year in equal parts; the last one takes the rounding. */
    EQUAL_ANNUAL,
    /** The debit of the weeks that began since the collection before; a rent-free week is free. */
    ACTUAL,
    /** Always the same sum, whatever is debited. */
    FIXED
  }

  /** What a week is debited: its Monday and the sum in pence. */
  public record WeekDebit(LocalDate monday, long pence) {}

  /** What is collected on a due day, in pence, above nil. */
  public record Instalment(LocalDate dueOn, long pence) {}

  /**
   * The instalments. A day on which nothing is left to collect has none.
   *
   * @param dues the due days in order
   * @param weeks the weeks that are not debited yet, in order, to the end of the schedule
   * @param startPence what stands on the account, less what is on its way; positive is owed. Counts
   *     only where the plan spreads the balance.
   */
  public List<Instalment> instalments(
      List<LocalDate> dues, List<WeekDebit> weeks, long startPence) {
    if (dues.isEmpty()) {
      return List.of();
    }
    long[] sums =
        switch (method) {
          case EQUAL_ANNUAL -> equal(dues.size(), total(weeks, startPence));
          case ACTUAL -> actual(dues, weeks, withBalance ? startPence : 0);
          case FIXED -> fixed(dues.size());
        };
    List<Instalment> instalments = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      long pence = sums[i] + extraPence;
      if (pence > 0) {
        instalments.add(new Instalment(dues.get(i), pence));
      }
    }
    return List.copyOf(instalments);
  }

  /** What equal instalments have to bring in. */
  public long total(List<WeekDebit> weeks, long startPence) {
    long debits = weeks.stream().mapToLong(WeekDebit::pence).sum();
    return Math.addExact(debits, withBalance ? startPence : 0);
  }

  /** Each rounded half up to the penny; the last absorbs what rounding added or left. */
  private static long[] equal(int count, long total) {
    long[] sums = new long[count];
    if (total <= 0) {
      return sums;
    }
    long each = (2 * total + count) / (2L * count);
    java.util.Arrays.fill(sums, each);
    sums[count - 1] = total - each * (count - 1);
    return sums;
  }

  /** A credit is used up before anything is collected. */
  private static long[] actual(List<LocalDate> dues, List<WeekDebit> weeks, long startPence) {
    long[] sums = new long[dues.size()];
    long brought = startPence;
    int week = 0;
    for (int i = 0; i < sums.length; i++) {
      boolean last = i == sums.length - 1;
      while (week < weeks.size() && (last || !weeks.get(week).monday().isAfter(dues.get(i)))) {
        brought += weeks.get(week++).pence();
      }
      sums[i] = Math.max(0, brought);
      brought -= sums[i];
    }
    return sums;
  }

  private long[] fixed(int count) {
    long[] sums = new long[count];
    java.util.Arrays.fill(sums, fixedPence);
    return sums;
  }
}
