package org.quarterday.safeguarding.rules;

/** Where a concern is. Refer and close are the only moves; closed is closed. */
public enum ConcernState {
  WAITING("Waits for the safeguarding lead"),
  REFERRED("Referred"),
  CLOSED("Closed");

  private final String words;

  ConcernState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether anything may still be done about it. */
  public boolean open() {
    return this != CLOSED;
  }
}
