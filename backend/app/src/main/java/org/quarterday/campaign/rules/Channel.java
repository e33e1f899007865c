package org.quarterday.campaign.rules;

/** How the words get to somebody. */
public enum Channel {
  TEXT("Text"),
  EMAIL("E-mail"),
  LETTER("Letter");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
