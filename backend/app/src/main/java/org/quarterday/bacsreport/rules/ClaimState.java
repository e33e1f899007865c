package org.quarterday.bacsreport.rules;

import java.util.Map;
import java.util.Optional;

/** Where an indemnity claim stands. {@link #MOVES} alone says what may follow what. */
public enum ClaimState {
  /** Advised; neither challenged nor accepted yet. */
  OPEN,
  /** Evidence was sent to our bank in time. */
  CHALLENGED,
  /** The money goes. */
  ACCEPTED,
  /** The money stays or comes back: the payment is on the account again. */
  CHALLENGE_WON,
  CHALLENGE_LOST,
  /** Looked at by a second person; nothing is left to do. */
  CLOSED;

  private static final Map<ClaimState, Map<ClaimDecision, ClaimState>> MOVES =
      Map.of(
          OPEN, Map.of(ClaimDecision.CHALLENGE, CHALLENGED, ClaimDecision.ACCEPT, ACCEPTED),
          CHALLENGED, Map.of(ClaimDecision.WON, CHALLENGE_WON, ClaimDecision.LOST, CHALLENGE_LOST),
          ACCEPTED, Map.of(ClaimDecision.CLOSE, CLOSED),
          CHALLENGE_WON, Map.of(ClaimDecision.CLOSE, CLOSED),
          CHALLENGE_LOST, Map.of(ClaimDecision.CLOSE, CLOSED),
          CLOSED, Map.of());

  /** Where a decision leads; empty when it cannot be made here. */
  public Optional<ClaimState> after(ClaimDecision decision) {
    return Optional.ofNullable(MOVES.get(this).get(decision));
  }
}
