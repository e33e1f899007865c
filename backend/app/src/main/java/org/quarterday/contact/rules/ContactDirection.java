package org.quarterday.contact.rules;

/** Who turned to whom. */
public enum ContactDirection {
  IN("They to us"),
  OUT("We to them");

  private final String words;

  ContactDirection(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
