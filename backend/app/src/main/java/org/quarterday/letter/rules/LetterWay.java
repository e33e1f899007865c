package org.quarterday.letter.rules;

/** By which one way a letter goes. */
public enum LetterWay {
  /** Our own print file. */
  PRINT,
  /** A supplier of braille or audio. */
  SUPPLIER,
  /** Printed and posted by somebody else, through the post gateway. */
  GATEWAY,
  /** Attached to an e-mail that says nothing of a debt. */
  EMAIL,
  /** A text that only says that there is a letter. */
  TEXT;

  /** Which ways a kind of letter may go on a day, beside paper of our own. */
  public record Policy(boolean email, boolean text, boolean gateway) {
    public static final Policy PAPER = new Policy(false, false, false);
  }

  /** Whether the queue of messages carries it. */
  public boolean byMessage() {
    return this == GATEWAY || this == EMAIL || this == TEXT;
  }

  /**
   * What a supplier makes goes to the supplier; then what the person wants, where the kind may go
   * so and an address for it is known; else paper.
   */
  public static LetterWay of(WrittenTo person, Policy policy, boolean hasEmail, boolean hasMobile) {
    if (person.format().bySupplier()) {
      return SUPPLIER;
    }
    if (person.byEmail() && policy.email() && hasEmail) {
      return EMAIL;
    }
    if (person.byText() && policy.text() && hasMobile) {
      return TEXT;
    }
    return policy.gateway() ? GATEWAY : PRINT;
  }
}
