package org.quarterday.standingorder.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something about a standing order that somebody has to ask after. Money in pence.
 *
 * @param on the due day, or the day money came that was not due any more
 * @param expectedPence nil after its end
 */
public record Trouble(TroubleKind kind, LocalDate on, long expectedPence, long camePence) {

  static Optional<Trouble> of(Occasion one) {
    return switch (one.outcome()) {
      case NOT_RECEIVED -> Optional.of(trouble(TroubleKind.NOT_RECEIVED, one));
      case ANOTHER_AMOUNT -> Optional.of(trouble(TroubleKind.ANOTHER_AMOUNT, one));
      case CAME, TO_COME -> Optional.empty();
    };
  }

  static Trouble after(Paid one) {
    return new Trouble(TroubleKind.AFTER_ITS_END, one.on(), 0, one.pence());
  }

  private static Trouble trouble(TroubleKind kind, Occasion one) {
    return new Trouble(kind, one.dueOn(), one.pence(), one.camePence());
  }
}
