package org.quarterday.dataprotection.rules;

/** What kind of personal data a column holds; SPECIAL is that of UK GDPR Article 9. */
public enum Category {
  IDENTITY("Who they are"),
  CONTACT("Where they are reached"),
  FINANCIAL("Money"),
  CASE("What happened, and when"),
  OPINION("What was written about them"),
  SPECIAL("Health, risk and other special categories"),
  TECHNICAL("Signs of a computer");

  private final String words;

  Category(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
