package org.quarterday.breach.rules;

/** What is asked of every breach before its risk is judged. */
public enum RiskQuestion {
  /** The one question whose yes speaks for the people. */
  UNREADABLE("Is it certain that nobody could read or use it?"),
  SAFETY("Could somebody be found or hurt because of it?"),
  SENSITIVE("Does it tell of health, crime, origin, belief, safeguarding or bank details?"),
  STRANGER("Did it reach somebody we do not know, or do not trust to destroy it?"),
  STILL_OUT("Is any of it still out, wrong or lost?"),
  WITHOUT("Does it keep anybody from money, a home or help?");

  /** What is known. */
  public enum Answer {
    YES,
    NO,
    NOT_KNOWN
  }

  private final String words;

  RiskQuestion(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
