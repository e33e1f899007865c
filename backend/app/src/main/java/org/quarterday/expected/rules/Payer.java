package org.quarterday.expected.rules;

/** Who an expected credit comes from, and as what. */
public enum Payer {
  HOUSING_BENEFIT("of Housing Benefit", 7),
  UNIVERSAL_CREDIT("of Universal Credit", 3),
  UNIVERSAL_CREDIT_BY_TENANT("of Universal Credit, which you pay on,", 3),
  DIRECT_DEBIT("by Direct Debit", 3),
  STANDING_ORDER("by standing order", 3),
  /** Its days of tolerance are its own, as they were agreed. */
  ARRANGEMENT("by your arrangement", 5),
  TENANT("of the rent", 0);

  private final String words;
  private final int graceDays;

  Payer(String words, int graceDays) {
    this.words = words;
    this.graceDays = graceDays;
  }

  /** As in "£90.00 of Housing Benefit is due", said to the tenant. */
  public String words() {
    return words;
  }

  /** The same said of the tenant to somebody else, such as the officer who has to decide. */
  public String wordsOfTenant() {
    return switch (this) {
      case UNIVERSAL_CREDIT_BY_TENANT -> "of Universal Credit, which the tenant pays on,";
      case ARRANGEMENT -> "by the tenant's arrangement";
      default -> words;
    };
  }

  /**
   * How many days after it is due a credit is still on its way: benefit and bank files are brought
   * in some days after the money moved.
   */
  public int graceDays() {
    return graceDays;
  }
}
