package org.quarterday.retention.rules;

/** What happens to a column when its time has come. */
public enum Treatment {
  BLANK("Emptied"),
  TOKEN("Replaced by a token"),
  DELETE_ROW("The row is deleted");

  private final String words;

  Treatment(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
