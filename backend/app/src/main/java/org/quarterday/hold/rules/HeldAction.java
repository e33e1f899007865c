package org.quarterday.hold.rules;

/** What may have to be left undone while a hold stands. */
public enum HeldAction {
  /** A letter, text or mail that asks for the debt. */
  CHASING_LETTER("a letter asking for the debt"),
  /** Any other letter that is neither required by law, nor a reply, nor a statement. */
  OTHER_LETTER("a letter"),
  /** The second presentation of a Direct Debit that was returned (Bacs transaction code 18). */
  RE_PRESENTATION("a second presentation of a Direct Debit"),
  /** A step of the arrears ladder that is no letter. */
  ARREARS_STEP("a step about arrears"),
  /** A notice, a claim, a hearing asked for, a warrant. */
  COURT_STEP("a step to court"),
  /** Placing the debt with an agency. */
  AGENCY("placing the debt with an agency"),
  /** Taking the debt out of a credit of those who owe it, without their consent. */
  SET_OFF("setting a credit off against the debt");

  private final String words;

  HeldAction(String words) {
    this.words = words;
  }

  /** To stand within a sentence. */
  public String words() {
    return words;
  }
}
