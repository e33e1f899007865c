package org.quarterday.arrangement.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.Frequency;
import org.quarterday.calendar.RentYear;

/**
 * An offer held against what is left of a household's month. The rent is among its outgoings, so
 * what is held against it is what is paid off what is owed.
 *
 * @param monthlyPence the offer over a month, a twelfth of a year of it, rounded half up
 * @param disposablePence what is left a month, or null where nobody asked
 * @param sharePercent the offer's part of it, rounded half up; null where nothing is left
 */
public record Affordability(
    long monthlyPence, Long disposablePence, Integer sharePercent, List<Concern> concerns) {

  private static final int MONTHS = 12;
  private static final int PERCENT = 100;

  /** How far the council goes, from a day on. */
  public record Policy(int sharePercent, int statementDays, int longWeeks) {}

  /**
   * A statement as it was taken down.
   *
   * @param disposablePence what it leaves a month
   */
  public record Taken(LocalDate on, long disposablePence) {}

  /** What a plan looks like from outside. */
  public record Offer(Frequency frequency, long instalmentPence, long weeks) {

    long monthlyPence() {
      long year = Math.multiplyExact(instalmentPence, (long) frequency.paymentsOf(RentYear.SHORT));
      return halfUp(year, MONTHS);
    }
  }

  /**
   * @param taken the newest statement, or null
   */
  public static Affordability of(Offer offer, Taken taken, Policy policy, LocalDate today) {
    long monthly = offer.monthlyPence();
    Long left = taken == null ? null : taken.disposablePence();
    Integer share =
        left == null || left <= 0
            ? null
            : Math.toIntExact(
                Math.min(Integer.MAX_VALUE, halfUp(Math.multiplyExact(monthly, PERCENT), left)));
    List<Concern> concerns = new ArrayList<>();
    if (taken == null) {
      concerns.add(Concern.NO_STATEMENT);
    } else {
      if (taken.on().plusDays(policy.statementDays()).isBefore(today)) {
        concerns.add(Concern.STATEMENT_OLD);
      }
      about(monthly, left, share, policy, concerns);
    }
    if (offer.weeks() > policy.longWeeks()) {
      concerns.add(Concern.LONG);
    }
    return new Affordability(monthly, left, share, List.copyOf(concerns));
  }

  private static void about(
      long monthly, long left, Integer share, Policy policy, List<Concern> concerns) {
    if (left <= 0) {
      concerns.add(Concern.NOTHING_LEFT);
    } else if (monthly > left) {
      concerns.add(Concern.MORE_THAN_IS_LEFT);
    } else if (share > policy.sharePercent()) {
      concerns.add(Concern.LARGE_SHARE);
    }
  }

  private static long halfUp(long sum, long parts) {
    return (2 * sum + parts) / (2 * parts);
  }
}
