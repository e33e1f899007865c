package org.quarterday.formertenant.rules;

/** How the council deals with one of those who owe a debt together. */
public enum DebtorStanding {
  PURSUED("Asked to pay"),
  PAYING("Pays"),
  /** Not asked, for a reason on record; what is owed is the same debt all the same. */
  NOT_PURSUED("Not asked");

  private final String words;

  DebtorStanding(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
