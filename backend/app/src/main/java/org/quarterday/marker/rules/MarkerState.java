package org.quarterday.marker.rules;

import java.util.Map;
import java.util.Optional;

/** Where a cautionary marker is, and the one table of what may follow. */
public enum MarkerState {
  PROPOSED("Waits for another person"),
  STANDING("Stands"),
  REFUSED("Refused"),
  REMOVED("Removed"),
  LAPSED("Lapsed at its review");

  /** What can be done with one. */
  public enum Move {
    AUTHORISE,
    REFUSE,
    RENEW,
    REMOVE,
    LAPSE
  }

  private static final Map<MarkerState, Map<Move, MarkerState>> NEXT =
      Map.of(
          PROPOSED, Map.of(Move.AUTHORISE, STANDING, Move.REFUSE, REFUSED),
          STANDING, Map.of(Move.RENEW, STANDING, Move.REMOVE, REMOVED, Move.LAPSE, LAPSED));

  private final String words;

  MarkerState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** What it is after the move; empty when the move is not open to it. */
  public Optional<MarkerState> after(Move move) {
    return Optional.ofNullable(NEXT.getOrDefault(this, Map.of()).get(move));
  }
}
