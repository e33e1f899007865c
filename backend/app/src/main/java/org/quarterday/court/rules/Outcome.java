package org.quarterday.court.rules;

/** What a court decides, by the codes of the field. */
public enum Outcome {
  AGP("Adjourned generally, with permission to restore"),
  AND("Adjourned to the next open date"),
  AAH("Adjourned to another hearing"),
  ADH("Adjourned for directions"),
  ADT("Adjourned on terms"),
  OPF("Outright possession forthwith"),
  OPD("Outright possession on a day"),
  SOT("Possession suspended on terms"),
  STO("Struck out"),
  WIT("Withdrawn"),
  SOE("Stay of execution"),
  /** Not among the field's codes: they have none for an application that changes nothing. */
  DIS("Application dismissed or withdrawn, the order stands");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether it is an order about the home, which can be brought back to court. */
  public boolean isOrder() {
    return this == OPF || this == OPD || this == SOT || this == SOE;
  }

  /** Whether it says what has to be paid and by when. */
  public boolean hasTerms() {
    return this == ADT || this == SOT;
  }

  /** Whether it orders the home to be given up on a day of its own. */
  public boolean givesDay() {
    return this == OPD;
  }
}
