package org.quarterday.trace.rules;

/** What is compared. */
public enum Field {
  SURNAME,
  FORENAME,
  BORN,
  ADDRESS,
  TELEPHONE,
  EMAIL,
  NATIONAL_INSURANCE;

  /** It says where somebody is, and is kept to themselves by a person at risk. */
  public boolean leadsToThem() {
    return this == ADDRESS || this == TELEPHONE || this == EMAIL;
  }
}
