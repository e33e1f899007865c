package org.quarterday.credit.rules;

/** How one question about a credit stands. */
public enum CheckStanding {
  /** The books answer it, and nothing is in the way. */
  CLEAR_BY_BOOKS,
  /** A person looked, and nothing is in the way. */
  CLEAR,
  /** A person has to look. */
  OPEN,
  /** A person looked, and the books have said something else since. */
  LOOK_AGAIN,
  /** A person looked, and it is not the tenant's. */
  IN_THE_WAY;

  /** What a person said, and what the books said at that moment. */
  public record Answer(boolean clear, long foundPence) {}

  /**
   * How it stands.
   *
   * @param byHand whether a person answers whatever the books say
   * @param asksBooks whether the books can say anything of it
   * @param foundPence what they say is in the way; nil when nothing is
   * @param answer null when nobody has answered
   */
  public static CheckStanding of(
      boolean byHand, boolean asksBooks, long foundPence, Answer answer) {
    if (answer == null) {
      return asksBooks && !byHand && foundPence == 0 ? CLEAR_BY_BOOKS : OPEN;
    }
    if (answer.foundPence() != foundPence) {
      return LOOK_AGAIN;
    }
    return answer.clear() ? CLEAR : IN_THE_WAY;
  }

  /** Whether the question needs nobody any more. */
  public boolean answered() {
    return this == CLEAR_BY_BOOKS || this == CLEAR || this == IN_THE_WAY;
  }
}
