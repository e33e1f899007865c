package org.quarterday.finalaccount.rules;

/** What a proved final balance comes to. */
public enum FinalOutcome {
  NIL("Nothing is owed either way"),
  CREDIT("The credit is given back"),
  ARREARS("The debt is a case of former tenant arrears");

  private final String words;

  FinalOutcome(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Positive is owed to the council. */
  public static FinalOutcome of(long balancePence) {
    if (balancePence == 0) {
      return NIL;
    }
    return balancePence > 0 ? ARREARS : CREDIT;
  }
}
