package org.quarterday.complaint.rules;

/** What is decided on one point. */
public enum Decision {
  UPHELD("Upheld"),
  PARTLY_UPHELD("Upheld in part"),
  NOT_UPHELD("Not upheld");

  private final String words;

  Decision(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
