package org.quarterday.complaint.rules;

/** What an answer promises (Complaint Handling Code 7.1). */
public enum ActionKind {
  APOLOGY("We apologise", true),
  PUT_RIGHT("We put it right", true),
  /** Noted with its sum; paid or posted by the commands that post money, and never by this. */
  COMPENSATION("Compensation", true),
  /** Something is done differently from now on. */
  CHANGE("We change how we work", true),
  /** Still to be done, without being a remedy (Code 6.6: an answer does not wait for it). */
  OUTSTANDING("Still to do", false);

  private final String words;
  private final boolean remedy;

  ActionKind(String words, boolean remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  public String words() {
    return words;
  }

  public boolean isRemedy() {
    return remedy;
  }
}
