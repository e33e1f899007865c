package org.quarterday.correctionrequest.rules;

/**
 * What is said to be wrong, and where it is put right. What one record says can be looked at: a
 * request about it is not done before that record says something else.
 */
public enum Disputed {
  NAME("Their name", "The person’s page, Change name, dates and ways to reach them", true),
  DATE_OF_BIRTH("Their date of birth", "The person’s page", true),
  NATIONAL_INSURANCE("Their National Insurance number", "The person’s page", true),
  CONTACT("How to reach them", "The person’s page, Ways to reach them", true),
  NEEDS("What they need", "The person’s page, How to write to them", true),
  TENANCY("Who lives there, from when to when", "The tenancy’s page", false),
  ACCOUNT("What was charged or paid", "The account’s page, Correct", false),
  NOTE("What somebody noted", "The contact or the case, by a correction beside it", false);

  private final String words;
  private final String where;
  private final boolean onPerson;

  Disputed(String words, String where, boolean onPerson) {
    this.words = words;
    this.where = where;
    this.onPerson = onPerson;
  }

  public String words() {
    return words;
  }

  /** Where it is put right. */
  public String where() {
    return where;
  }

  /** Whether the person's own record says it. */
  public boolean onPerson() {
    return onPerson;
  }
}
