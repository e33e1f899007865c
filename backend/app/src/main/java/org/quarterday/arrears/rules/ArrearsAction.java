package org.quarterday.arrears.rules;

/** What is recommended, or why nothing is. */
public enum ArrearsAction {
  TAKE_STEP(CaseStanding.IMMEDIATE, "Take the next step"),
  ASK_ABOUT_BROKEN_PROMISE(CaseStanding.IMMEDIATE, "Ask about the broken promise"),
  ASK_ABOUT_BROKEN_ARRANGEMENT(CaseStanding.IMMEDIATE, "Ask about the broken arrangement"),
  ASK_WHO_PAYS_BENEFIT(CaseStanding.IMMEDIATE, "Ask the benefit office for what is late"),
  FIND_REPRESENTATIVE(CaseStanding.IMMEDIATE, "Find who represents the tenant who died"),
  REVIEW_CASE(CaseStanding.IMMEDIATE, "Decide how it goes on"),
  WRITE_COURT_OUTCOME(CaseStanding.IMMEDIATE, "Write down what the court decided"),
  DECIDE_ABOUT_CLAIM(CaseStanding.IMMEDIATE, "Decide about a claim"),
  DECIDE_ABOUT_WARRANT(CaseStanding.IMMEDIATE, "Decide about a warrant"),
  PAUSED(CaseStanding.PAUSED, "Paused"),
  HELD(CaseStanding.PAUSED, "On hold"),
  NOTHING_OWED(CaseStanding.NO_ACTION, "Nothing is owed"),
  OTHER_DEBT(CaseStanding.NO_ACTION, "Not rent"),
  ACCOUNT_ENDED(CaseStanding.NO_ACTION, "The account has ended"),
  COURT_DATE_AHEAD(CaseStanding.NO_ACTION, "Court date ahead"),
  IN_COURT(CaseStanding.NO_ACTION, "In court"),
  ARRANGEMENT_KEPT(CaseStanding.NO_ACTION, "Arrangement kept"),
  ONLY_TIMING(CaseStanding.NO_ACTION, "Only timing"),
  FIRST_UNIVERSAL_CREDIT(CaseStanding.NO_ACTION, "First Universal Credit awaited"),
  PROMISE_AWAITED(CaseStanding.NO_ACTION, "Promise awaited"),
  STEP_AT_WORK(CaseStanding.NO_ACTION, "The last step has time to work"),
  BELOW_LADDER(CaseStanding.NO_ACTION, "Below the next step");

  private final CaseStanding standing;
  private final String words;

  ArrearsAction(CaseStanding standing, String words) {
    this.standing = standing;
    this.words = words;
  }

  public CaseStanding standing() {
    return standing;
  }

  public String words() {
    return words;
  }
}
