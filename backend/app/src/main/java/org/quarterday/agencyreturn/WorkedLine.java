package org.quarterday.agencyreturn;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.agency.Agencies;
import org.quarterday.agencyreturn.format.ReturnLine;
import org.quarterday.agencyreturn.rules.ReturnKind;
import org.quarterday.placement.Placements;

/**
 * A line with what becomes of it.
 *
 * @param why it is parked or cannot be read, or what a person said; else empty
 * @param debt which it is about; null while that is not known
 * @param terms of the agency on the line's day; null when it cannot be read
 * @param again like another payment, and a person says that it is another one
 * @param entryNumber on the account; null unless it is posted
 */
record WorkedLine(
    ReturnLine line,
    State state,
    String why,
    Placements.Placed debt,
    Agencies.Terms terms,
    boolean again,
    UUID journalId,
    Integer entryNumber) {

  /** What becomes of a line. */
  @Schema(name = "AgencyReturnLineState")
  enum State {
    /** Its payment is on the account. */
    POSTED("Posted"),
    /** What it says was done. */
    NOTED("Done"),
    /** A person looks at it. */
    PARKED("Parked"),
    UNREADABLE("Cannot be read"),
    DISMISSED("Dismissed");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static WorkedLine parked(
      ReturnLine line, Agencies.Terms terms, Placements.Placed debt, String why) {
    return new WorkedLine(line, State.PARKED, why, debt, terms, false, null, null);
  }

  static WorkedLine unreadable(ReturnLine line) {
    return new WorkedLine(line, State.UNREADABLE, line.wrong(), null, null, false, null, null);
  }

  /** Sound, and waiting to be done in this transaction. */
  static WorkedLine sound(
      ReturnLine line, Agencies.Terms terms, Placements.Placed debt, String why, boolean again) {
    return new WorkedLine(
        line,
        line.kind() == ReturnKind.PAID ? State.POSTED : State.NOTED,
        why,
        debt,
        terms,
        again,
        null,
        null);
  }

  WorkedLine posted(UUID journal, int entry) {
    return new WorkedLine(line, state, why, debt, terms, again, journal, entry);
  }

  boolean isPosted() {
    return state == State.POSTED;
  }

  /** What the terms of its day make of it, in pence; null for what is no payment. */
  Long expectedPence() {
    return isPosted() ? (Long) terms.commission().of(line.grossPence()) : null;
  }
}
