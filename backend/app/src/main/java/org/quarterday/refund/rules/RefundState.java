package org.quarterday.refund.rules;

import static org.quarterday.refund.rules.RefundEvent.APPROVE;
import static org.quarterday.refund.rules.RefundEvent.COME_BACK;
import static org.quarterday.refund.rules.RefundEvent.FILE_WITHDRAWN;
import static org.quarterday.refund.rules.RefundEvent.PUT_IN_FILE;
import static org.quarterday.refund.rules.RefundEvent.REFUSE;
import static org.quarterday.refund.rules.RefundEvent.SEND;
import static org.quarterday.refund.rules.RefundEvent.TAKE_BACK;

import java.util.Map;
import java.util.Optional;

/** Where a refund stands. {@link #MOVES} is the only place that says what may follow what. */
public enum RefundState {
  /** Asked for; nothing is on the account. */
  AWAITING_APPROVAL,
  /** On the account, and goes with the next file. */
  APPROVED,
  /** In a released file that is not at Bacs yet. */
  IN_FILE,
  /** At Bacs, and on the payee's account on its day. */
  SENT,
  REFUSED,
  /** Given up before it was sent. */
  TAKEN_BACK,
  /** Paid to a bank account that could not take it; the credit is there again. */
  CAME_BACK;

  private static final Map<RefundState, Map<RefundEvent, RefundState>> MOVES =
      Map.of(
          AWAITING_APPROVAL,
          Map.of(APPROVE, APPROVED, REFUSE, REFUSED, TAKE_BACK, TAKEN_BACK),
          APPROVED,
          Map.of(PUT_IN_FILE, IN_FILE, TAKE_BACK, TAKEN_BACK),
          IN_FILE,
          Map.of(SEND, SENT, FILE_WITHDRAWN, APPROVED),
          SENT,
          Map.of(COME_BACK, CAME_BACK, FILE_WITHDRAWN, APPROVED),
          REFUSED,
          Map.of(),
          TAKEN_BACK,
          Map.of(),
          CAME_BACK,
          Map.of());

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<RefundState> after(RefundEvent event) {
    return Optional.ofNullable(MOVES.get(this).get(event));
  }
}
