package org.quarterday.bacsreport.rules;

/** A step that is a person's to take, ready to be taken. */
public enum Offer {
  NONE(""),
  /** Transaction code 18: the same amount once more, within a month of its due day. */
  PRESENT_AGAIN("Present it again"),
  /** Collect by the mandate again. */
  RESUME("Collect by it again"),
  /** End the mandate. */
  CANCEL("Cancel the mandate");

  private final String words;

  Offer(String words) {
    this.words = words;
  }

  /** As it stands on a button. */
  public String words() {
    return words;
  }
}
