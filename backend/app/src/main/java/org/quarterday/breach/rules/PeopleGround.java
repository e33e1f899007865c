package org.quarterday.breach.rules;

/** Why people are not told one by one (UK GDPR Article 34(1) and (3)). */
public enum PeopleGround {
  NOT_HIGH("The risk is not high"),
  PROTECTED("It was made unreadable beforehand"),
  PREVENTED("What was done since takes the high risk away"),
  PUBLIC_NOTICE("Telling each would be out of proportion; a public notice was given");

  private final String words;

  PeopleGround(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether it holds for a risk. */
  public boolean holds(Risk risk) {
    return this != NOT_HIGH || risk != Risk.HIGH;
  }
}
