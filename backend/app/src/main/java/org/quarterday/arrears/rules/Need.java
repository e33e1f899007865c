package org.quarterday.arrears.rules;

import java.time.LocalDate;

/**
 * How soon a case is looked at: the weeks of rent that are overdue, and the weeks they have grown
 * by in four, each in hundredths; a week more for who has paid nothing for four weeks, two more for
 * a broken promise or arrangement. So a small rent with much owed goes before a large rent with the
 * same sum.
 */
public final class Need {

  /** What stands for a week's rent where nothing is charged. */
  private static final long A_WEEK_PENCE = 10_000;

  private static final int A_WEEK = 100;
  private static final long MOST = 999_999_999;
  private static final int WEEKS_UNPAID = 4;

  private Need() {}

  public static long of(CaseFacts known, ArrearsAction action) {
    if (!known.isOwed()) {
      return 0;
    }
    long need =
        hundredths(known, known.arrears().realPence())
            + hundredths(known, Math.max(0, known.grownInFourWeeks()));
    LocalDate paid = known.lastPaymentOn();
    if (known.isReal() && (paid == null || paid.isBefore(known.today().minusWeeks(WEEKS_UNPAID)))) {
      need += A_WEEK;
    }
    return Math.min(MOST, isBroken(action) ? need + 2 * A_WEEK : need);
  }

  private static boolean isBroken(ArrearsAction action) {
    return action == ArrearsAction.ASK_ABOUT_BROKEN_PROMISE
        || action == ArrearsAction.ASK_ABOUT_BROKEN_ARRANGEMENT;
  }

  private static long hundredths(CaseFacts known, long pence) {
    return pence * A_WEEK / (known.weeklyPence() <= 0 ? A_WEEK_PENCE : known.weeklyPence());
  }
}
