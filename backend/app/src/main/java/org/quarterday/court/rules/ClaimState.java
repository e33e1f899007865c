package org.quarterday.court.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a claim stands. {@link #MOVES} is the only place that says what a court may decide next.
 */
public enum ClaimState {
  /** With the court; no hearing yet. */
  ISSUED,
  LISTED,
  ADJOURNED,
  ON_TERMS,
  /** A possession order that is not enforced while its terms are kept. */
  SUSPENDED,
  POSSESSION,
  /** A hearing about an order that stands: to suspend, to stay, to vary. */
  BACK_IN_COURT,
  STAYED,
  STRUCK_OUT,
  WITHDRAWN;

  private static final Map<ClaimState, Map<Outcome, ClaimState>> MOVES =
      new EnumMap<>(ClaimState.class);

  static {
    Map<Outcome, ClaimState> without = Map.of(Outcome.STO, STRUCK_OUT, Outcome.WIT, WITHDRAWN);
    for (ClaimState state : values()) {
      MOVES.put(state, Map.of());
    }
    MOVES.put(ISSUED, without);
    MOVES.put(ADJOURNED, without);
    MOVES.put(ON_TERMS, without);
    MOVES.put(
        LISTED,
        Map.of(
            Outcome.AGP, ADJOURNED,
            Outcome.AND, ADJOURNED,
            Outcome.AAH, ADJOURNED,
            Outcome.ADH, ADJOURNED,
            Outcome.ADT, ON_TERMS,
            Outcome.OPF, POSSESSION,
            Outcome.OPD, POSSESSION,
            Outcome.SOT, SUSPENDED,
            Outcome.STO, STRUCK_OUT,
            Outcome.WIT, WITHDRAWN));
    MOVES.put(
        BACK_IN_COURT,
        Map.of(
            Outcome.SOE, STAYED,
            Outcome.SOT, SUSPENDED,
            Outcome.OPF, POSSESSION,
            Outcome.OPD, POSSESSION,
            Outcome.AGP, BACK_IN_COURT,
            Outcome.AND, BACK_IN_COURT,
            Outcome.AAH, BACK_IN_COURT,
            Outcome.ADH, BACK_IN_COURT,
            Outcome.STO, STRUCK_OUT,
            Outcome.WIT, WITHDRAWN));
  }

  /**
   * Where a decision leads; empty when it cannot be made here.
   *
   * @param standing what the order that stands says; null while none does
   */
  public Optional<ClaimState> after(Outcome outcome, Outcome standing) {
    if (outcome == Outcome.DIS) {
      return this == BACK_IN_COURT && standing != null
          ? Optional.ofNullable(MOVES.get(this).get(standing))
          : Optional.empty();
    }
    return Optional.ofNullable(MOVES.get(this).get(outcome));
  }

  /** What becomes of a warrant that stands when the court decides so; empty when it goes on. */
  public Optional<WarrantState.Event> ofWarrant() {
    return switch (this) {
      case SUSPENDED, STAYED -> Optional.of(WarrantState.Event.SUSPEND);
      case STRUCK_OUT, WITHDRAWN -> Optional.of(WarrantState.Event.WITHDRAW);
      case ISSUED, LISTED, ADJOURNED, ON_TERMS, POSSESSION, BACK_IN_COURT -> Optional.empty();
    };
  }

  /** Whether this may happen to its warrant: nobody is evicted while the court looks at it. */
  public boolean lets(WarrantState.Event event) {
    return switch (event) {
      case DATE, EXECUTE -> isEnforced();
      case SUSPEND, WITHDRAW -> true;
    };
  }

  /** Where a hearing leads; empty when none can be listed. */
  public Optional<ClaimState> listed() {
    return switch (this) {
      case ISSUED, ADJOURNED, ON_TERMS -> Optional.of(LISTED);
      case SUSPENDED, POSSESSION, STAYED, BACK_IN_COURT -> Optional.of(BACK_IN_COURT);
      case LISTED, STRUCK_OUT, WITHDRAWN -> Optional.empty();
    };
  }

  /** Whether its order can be enforced by a warrant. */
  public boolean isEnforced() {
    return this == POSSESSION || this == SUSPENDED;
  }

  public boolean isOver() {
    return this == STRUCK_OUT || this == WITHDRAWN;
  }
}
