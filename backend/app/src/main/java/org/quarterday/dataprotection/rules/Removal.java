package org.quarterday.dataprotection.rules;

/** What becomes of a column when its retention has run out. */
public enum Removal {
  KEEP("Kept"),
  BLANK("Emptied"),
  TOKEN("Replaced by a token"),
  DELETE_ROW("The row is deleted");

  private final String words;

  Removal(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
