package org.quarterday.placement.rules;

/** Why a debt does not go to an agency. */
public enum Hindrance {
  NO_CASE("It has no case that waits for a decision"),
  OWN("It is the debt of your own household"),
  WITH_AGENCY("An agency has it, or another draft does"),
  NOTHING_OWED("Nothing is owed any more"),
  NOT_DUE("The time that was given is not over"),
  REPORTED("A report about it waits for its answer"),
  HELD("A hold stops it"),
  /** An agency looks for people; one who is at risk must not be looked for. */
  AT_RISK("One of those who owe it is at risk"),
  NOBODY("Nobody who owes it is alive and asked to pay"),
  ARRANGEMENT("They pay by an arrangement and keep it"),
  WRITE_OFF("A write-off is under way"),
  OUT_OF_TIME("What can still be sued for is too small"),
  TOO_SMALL("It is too small");

  private final String words;

  Hindrance(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
