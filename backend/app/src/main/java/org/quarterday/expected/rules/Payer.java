package org.quarterday.expected.rules;

/** Who an expected credit comes from, and as what. */
public enum Payer {
  HOUSING_BENEFIT("Housing Benefit", 7),
  UNIVERSAL_CREDIT("Universal Credit", 3),
  UNIVERSAL_CREDIT_BY_TENANT("Universal Credit, which you pay on,", 3),
  DIRECT_DEBIT("Direct Debit", 3),
  STANDING_ORDER("standing order", 3),
  TENANT("rent", 0);

  private final String words;
  private final int graceDays;

  Payer(String words, int graceDays) {
    this.words = words;
    this.graceDays = graceDays;
  }

  /** As in "£90.00 of Housing Benefit is due". */
  public String words() {
    return words;
  }

  /**
   * How many days after it is due a credit is still on its way: benefit and bank files are brought
   * in some days after the money moved.
   */
  public int graceDays() {
    return graceDays;
  }
}
