package org.quarterday.directdebit.rules;

import static org.quarterday.directdebit.rules.MandateEvent.ACCEPT;
import static org.quarterday.directdebit.rules.MandateEvent.CANCEL;
import static org.quarterday.directdebit.rules.MandateEvent.CORRECT;
import static org.quarterday.directdebit.rules.MandateEvent.LODGE;
import static org.quarterday.directdebit.rules.MandateEvent.REFUSE;
import static org.quarterday.directdebit.rules.MandateEvent.REINSTATE;
import static org.quarterday.directdebit.rules.MandateEvent.RESUME;
import static org.quarterday.directdebit.rules.MandateEvent.SLEEP;
import static org.quarterday.directdebit.rules.MandateEvent.SUSPEND;

import java.util.Map;
import java.util.Optional;

/**
 * Where an instruction to collect stands. {@link #MOVES} is the only place that says what may
 * follow what.
 */
public enum MandateState {
  /** Taken down and checked; the payer's bank does not know of it yet. */
  CAPTURED,
  /** Sent to the payer's bank, which may still refuse it. */
  LODGED,
  /** Collected by. */
  LIVE,
  /** Stands, but nothing is collected until somebody decides. */
  SUSPENDED,
  /** Refused by the payer's bank (AUDDIS); to be corrected and sent again, or given up. */
  REJECTED,
  /** Not used for so long that banks may have dropped it; to be sent anew before it is used. */
  DORMANT,
  /** At an end, by whomever. A bank may bring it back (ADDACS R). */
  CANCELLED;

  private static final Map<MandateState, Map<MandateEvent, MandateState>> MOVES =
      Map.of(
          CAPTURED,
          Map.of(LODGE, LODGED, CANCEL, CANCELLED),
          LODGED,
          Map.of(ACCEPT, LIVE, REFUSE, REJECTED, SUSPEND, SUSPENDED, CANCEL, CANCELLED),
          LIVE,
          Map.of(SUSPEND, SUSPENDED, CANCEL, CANCELLED, SLEEP, DORMANT, REFUSE, REJECTED),
          SUSPENDED,
          Map.of(RESUME, LIVE, CANCEL, CANCELLED, REFUSE, REJECTED),
          REJECTED,
          Map.of(CORRECT, CAPTURED, CANCEL, CANCELLED),
          DORMANT,
          Map.of(CORRECT, CAPTURED, CANCEL, CANCELLED),
          CANCELLED,
          Map.of(REINSTATE, LIVE));

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<MandateState> after(MandateEvent event) {
    return Optional.ofNullable(MOVES.get(this).get(event));
  }

  /** Whether planned collections stay planned. */
  public boolean keepsItsPlan() {
    return this == CAPTURED || this == LODGED || this == LIVE || this == SUSPENDED;
  }

  /** Whether the payer's bank has been told of it and has not dropped it. */
  public boolean isAtTheBank() {
    return this == LODGED || this == LIVE || this == SUSPENDED;
  }
}
