package org.quarterday.standingorder.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something about a standing order that somebody has to ask after. Money in pence.
 *
 * @param on the due day, or the day money came that was not due any more
 * @param expectedPence nil after its end
 */
public record Trouble(Kind kind, LocalDate on, long expectedPence, long camePence) {

  /** What is the matter. */
  public enum Kind {
    /** Due and not received. */
    NOT_RECEIVED,
    /** Received, but of another amount than was asked for. */
    ANOTHER_AMOUNT,
    /** It goes on after its end, or after the account's. */
    AFTER_ITS_END
  }

  static Optional<Trouble> of(Occasion one) {
    return switch (one.outcome()) {
      case NOT_RECEIVED -> Optional.of(trouble(Kind.NOT_RECEIVED, one));
      case ANOTHER_AMOUNT -> Optional.of(trouble(Kind.ANOTHER_AMOUNT, one));
      case CAME, TO_COME -> Optional.empty();
    };
  }

  static Trouble after(Paid one) {
    return new Trouble(Kind.AFTER_ITS_END, one.on(), 0, one.pence());
  }

  private static Trouble trouble(Kind kind, Occasion one) {
    return new Trouble(kind, one.dueOn(), one.pence(), one.camePence());
  }
}
