package org.quarterday.placement.rules;

/** Why a debt is with an agency no more. */
public enum Ending {
  /** It never went. */
  LEFT_OUT(DebtState.LEFT_OUT, "Left out"),
  REJECTED(DebtState.REJECTED, "The agency does not want it"),
  /** Somebody called it back, because the debtor spoke to the council, or for another reason. */
  BY_HAND(DebtState.RECALLED, "Called back"),
  /** A hold began that stops agencies. */
  HELD(DebtState.RECALLED, "A hold stops it"),
  /** The debtor disputes it to the agency. */
  DISPUTED(DebtState.RECALLED, "Disputed"),
  WRITE_OFF(DebtState.RECALLED, "A write-off is under way"),
  /** The books show no debt any more. */
  PAID(DebtState.RECALLED, "Nothing is owed any more"),
  /** The agency said nothing for as long as the council waits. */
  NO_CONTACT(DebtState.RECALLED, "The agency reached nobody"),
  NO_TRACE(DebtState.CLOSED, "Not traced"),
  DECEASED(DebtState.CLOSED, "Died"),
  INSOLVENT(DebtState.CLOSED, "Insolvent"),
  /** The agency gave it up. */
  AGENCY_CLOSED(DebtState.CLOSED, "The agency gave it up");

  private final DebtState state;
  private final String words;

  Ending(DebtState state, String words) {
    this.state = state;
    this.words = words;
  }

  public DebtState state() {
    return state;
  }

  public String words() {
    return words;
  }

  /**
   * Whether it is evidence that an agency could not collect it, as a write-off asks for. What was
   * taken from the agency is none.
   */
  public boolean isAgencyReturn() {
    return switch (this) {
      case NO_CONTACT, NO_TRACE, DECEASED, INSOLVENT, AGENCY_CLOSED -> true;
      default -> false;
    };
  }
}
