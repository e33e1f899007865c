package org.quarterday.arrears.rules;

/** How a step of the ladder is taken. */
public enum Means {
  MESSAGE("Send a message"),
  CALL("Call"),
  LETTER("Send the letter"),
  VISIT("Visit"),
  NOTICE("Prepare the notice"),
  REVIEW("Review the case");

  private final String words;

  Means(String words) {
    this.words = words;
  }

  /** Whether it leads to court: a notice, or the decision to claim. */
  public boolean isToCourt() {
    return this == NOTICE || this == REVIEW;
  }

  /** As in "Send the letter: Second letter". */
  public String words() {
    return words;
  }
}
