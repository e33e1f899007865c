package org.quarterday.arrears.rules;

/** Why nothing is asked of a tenant for a while. */
public enum PauseReason {
  UNIVERSAL_CREDIT_CLAIM("a claim for Universal Credit is being decided"),
  HOUSING_BENEFIT_CLAIM("a claim for Housing Benefit is being decided"),
  DEBT_ADVICE("a debt adviser is at work"),
  DEDUCTIONS_ASKED_FOR("deductions from benefit have been asked for"),
  VULNERABLE("the tenant needs care first"),
  DECEASED("a tenant has died"),
  IN_HOSPITAL("the tenant is in hospital"),
  COMPLAINT("what is owed is in dispute"),
  COURT_DATE("a court date is set"),
  OTHER("an officer said so");

  private final String words;

  PauseReason(String words) {
    this.words = words;
  }

  /** As in "Paused until 30 November 2026, because ...". */
  public String words() {
    return words;
  }
}
