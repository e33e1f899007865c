package org.quarterday.arrears.rules;

/** What is recommended, or why nothing is. */
public enum Action {
  TAKE_STEP(Standing.IMMEDIATE, "Take the next step"),
  ASK_ABOUT_BROKEN_PROMISE(Standing.IMMEDIATE, "Ask about the broken promise"),
  ASK_WHO_PAYS_BENEFIT(Standing.IMMEDIATE, "Ask the benefit office for what is late"),
  FIND_REPRESENTATIVE(Standing.IMMEDIATE, "Find who represents the tenant who died"),
  REVIEW_CASE(Standing.IMMEDIATE, "Decide how it goes on"),
  PAUSED(Standing.PAUSED, "Paused"),
  HELD(Standing.PAUSED, "On hold"),
  NOTHING_OWED(Standing.NO_ACTION, "Nothing is owed"),
  OTHER_DEBT(Standing.NO_ACTION, "Not rent"),
  ACCOUNT_ENDED(Standing.NO_ACTION, "The account has ended"),
  ONLY_TIMING(Standing.NO_ACTION, "Only timing"),
  FIRST_UNIVERSAL_CREDIT(Standing.NO_ACTION, "First Universal Credit awaited"),
  PROMISE_AWAITED(Standing.NO_ACTION, "Promise awaited"),
  STEP_AT_WORK(Standing.NO_ACTION, "The last step has time to work"),
  BELOW_LADDER(Standing.NO_ACTION, "Below the next step");

  private final Standing standing;
  private final String words;

  Action(Standing standing, String words) {
    this.standing = standing;
    this.words = words;
  }

  public Standing standing() {
    return standing;
  }

  public String words() {
    return words;
  }
}
