package org.quarterday.writeon.rules;

/** Why a debt is brought back. */
public enum WriteOnCause {
  /** Somebody paid: the debt comes back as far as the money goes. */
  MONEY_CAME("Money came for it"),
  /** The debtor was found, or holds a home of ours again. */
  DEBTOR_FOUND("The debtor was found"),
  /** It ought not to have been given up. */
  WRITTEN_OFF_WRONGLY("It was written off wrongly");

  private final String words;

  WriteOnCause(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
