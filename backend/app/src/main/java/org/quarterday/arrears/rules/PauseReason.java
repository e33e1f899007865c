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

  /**
   * Whether it says something of a person's health or frailty, which only those who work on arrears
   * read (UK GDPR Article 9).
   */
  public boolean isSensitive() {
    return this == VULNERABLE || this == IN_HOSPITAL;
  }

  /**
   * As in "Paused until 30 November 2026, because ...", as everybody who sees the account may read
   * it.
   */
  public String openWords() {
    return isSensitive() ? OTHER.words : words;
  }
}
