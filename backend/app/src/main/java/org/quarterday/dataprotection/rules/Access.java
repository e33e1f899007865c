package org.quarterday.dataprotection.rules;

/** What becomes of a column when the person asks for their data (UK GDPR Article 15). */
public enum Access {
  GIVE("Given as it stands"),
  REDACT("Given without what is about others"),
  WITHHOLD("Not given");

  private final String words;

  Access(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
