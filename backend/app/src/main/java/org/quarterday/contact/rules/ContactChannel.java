package org.quarterday.contact.rules;

/** How somebody spoke with us. */
public enum ContactChannel {
  TELEPHONE("Telephone"),
  EMAIL("E-mail"),
  TEXT("Text message"),
  LETTER("Letter"),
  OFFICE("At the office"),
  VISIT("Visit"),
  ONLINE("Housing Online");

  private final String words;

  ContactChannel(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
