package org.quarterday.breach.rules;

/** Where a breach is. Its risk may be judged again until it is closed; closed is closed. */
public enum BreachState {
  REPORTED("Waits to be judged"),
  JUDGED("Judged"),
  CLOSED("Closed");

  private final String words;

  BreachState(String words) {
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
