package org.quarterday.dataprotection.rules;

/** Whose data a column holds. */
public enum Whose {
  TENANT("A tenant or somebody of the household"),
  PAYER("Whoever pays for a tenant, or is paid"),
  CONTACT("Whoever speaks for a tenant"),
  STAFF("A member of staff");

  private final String words;

  Whose(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
