package org.quarterday.retention.rules;

/** Why something stays whose time has come. */
public enum KeepReason {
  BALANCE("The balance is not nil"),
  LIVE_TENANCY("They hold another tenancy"),
  LEGAL_HOLD("A legal hold stands"),
  OPEN_COMPLAINT("A complaint is open"),
  HOLD("A hold stands, or a sum is in dispute"),
  OPEN_CASE("A former tenant's case is open"),
  COURT("A claim or a warrant is open"),
  INDEMNITY("A claim under the Direct Debit Guarantee is open"),
  MONEY_ON_ITS_WAY("A refund or a use of a credit is on its way"),
  AGENCY("The debt is at an agency"),
  OPEN_RECORD("It still stands, or is not decided");

  private final String words;

  KeepReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
