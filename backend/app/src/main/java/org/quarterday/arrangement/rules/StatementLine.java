package org.quarterday.arrangement.rules;

/**
 * The lines of a statement of income and outgoings, in the words of the Standard Financial
 * Statement, so that what a debt adviser wrote down can be taken over as it is.
 */
public enum StatementLine {
  WAGES(StatementPart.INCOME, "Wages or salary"),
  BENEFITS(StatementPart.INCOME, "Benefits and tax credits"),
  PENSIONS(StatementPart.INCOME, "Pensions"),
  OTHER_INCOME(StatementPart.INCOME, "Other income"),
  HOME_AND_CONTENTS(StatementPart.FIXED, "Home and contents, with the rent"),
  UTILITIES(StatementPart.FIXED, "Utilities"),
  WATER(StatementPart.FIXED, "Water"),
  CARE_AND_HEALTH(StatementPart.FIXED, "Care and health costs"),
  TRANSPORT(StatementPart.FIXED, "Transport and travel"),
  SCHOOL(StatementPart.FIXED, "School costs"),
  PENSIONS_AND_INSURANCES(StatementPart.FIXED, "Pensions and insurances"),
  PROFESSIONAL(StatementPart.FIXED, "Professional costs"),
  OTHER_ESSENTIAL(StatementPart.FIXED, "Other essential costs"),
  OTHER_DEBTS(StatementPart.FIXED, "Repayments of other debts"),
  COMMUNICATIONS_AND_LEISURE(StatementPart.FLEXIBLE, "Communications and leisure"),
  FOOD_AND_HOUSEKEEPING(StatementPart.FLEXIBLE, "Food and housekeeping"),
  PERSONAL(StatementPart.FLEXIBLE, "Personal costs"),
  SAVINGS(StatementPart.FLEXIBLE, "Savings");

  private final StatementPart part;
  private final String words;

  StatementLine(StatementPart part, String words) {
    this.part = part;
    this.words = words;
  }

  public StatementPart part() {
    return part;
  }

  public String words() {
    return words;
  }
}
