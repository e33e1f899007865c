package org.quarterday.universalcredit.rules;

import org.quarterday.benefit.rules.MonthlyRent;

/** A part of the standard allowance that goes to arrears. */
public final class Deduction {

  private static final int WHOLE = 100;

  private Deduction() {}

  public static boolean isWithin(int percent, RequestTerms terms) {
    return percent >= terms.leastPercent() && percent <= terms.mostPercent();
  }

  /** A month's in pence, half up. */
  public static long monthly(long allowancePence, int percent) {
    return MonthlyRent.divided(Math.multiplyExact(allowancePence, percent), WHOLE);
  }
}
