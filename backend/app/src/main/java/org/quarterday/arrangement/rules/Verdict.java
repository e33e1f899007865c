package org.quarterday.arrangement.rules;

import java.util.Optional;
import org.quarterday.arrangement.rules.ArrangementState.Event;

/**
 * What a judgement and the balances come to. An arrangement is completed when all of it has come,
 * or when as much has come as was owed and the rent of the time, however early; one that is behind
 * while nothing is owed any more (benefit that was paid back in time) is completed, not broken.
 *
 * @param nothingOwed whether the accounts together owe nothing today
 * @param paidEarly whether the whole debt has come besides the rent until today
 */
public record Verdict(Judgement judgement, boolean nothingOwed, boolean paidEarly) {

  /** Whether it is completed by what came, and not by what made the debt go away. */
  public boolean isPaid() {
    return judgement.isPaid() || paidEarly;
  }

  /** What it moves an arrangement to; empty when it stays as it is. */
  public Optional<Event> event(ArrangementState state) {
    if (isPaid() || (judgement.isBroken() && nothingOwed)) {
      return Optional.of(Event.COMPLETE);
    }
    if (judgement.isBroken()) {
      return state == ArrangementState.BROKEN ? Optional.empty() : Optional.of(Event.BREAK);
    }
    return state == ArrangementState.BROKEN ? Optional.of(Event.CATCH_UP) : Optional.empty();
  }
}
