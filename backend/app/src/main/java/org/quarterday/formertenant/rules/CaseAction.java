package org.quarterday.formertenant.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quarterday.calendar.DayInWords;
import org.quarterday.hold.rules.HeldAction;

/** What is done to a case. */
public enum CaseAction {
  /** Somebody who owes it can be written to. */
  FOUND("Somebody was found"),
  /** Letters come back: nobody can be written to. */
  LOST("Nobody can be reached any more"),
  /** The letter of the stage goes out. */
  SEND("Letter sent"),
  /** Telephoned or sent a text. */
  CALLED("Called"),
  /** They pay by an agreement. */
  AGREE("Agreed to pay"),
  BREAK("Did not pay as agreed"),
  /** Handed to a collection agency, one at a time. */
  PLACE("Placed with an agency"),
  COME_BACK("The agency gave it back"),
  /** Back to the letter before claim: it never went, or the debt has changed since. */
  WARN("Letter before claim to be sent"),
  /** A money claim is issued. */
  CLAIM("Claimed in court"),
  CLAIM_ENDED("The claim came to its end"),
  /** A write-off is proposed. */
  GIVE_UP("Write-off proposed"),
  TAKE_UP("Taken up again"),
  /** The balance is nil or in credit: the clock does it. */
  SETTLE("Nothing is owed any more");

  private final String words;

  CaseAction(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether people do it: the books alone settle a case, and a placement takes it to an agency. */
  public boolean ofPeople() {
    return switch (this) {
      case SETTLE, PLACE, COME_BACK -> false;
      default -> true;
    };
  }

  /** Whether it decides about the debt: not while a report about the case waits for its answer. */
  public boolean presses() {
    return switch (this) {
      case SEND, PLACE, CLAIM, GIVE_UP -> true;
      default -> false;
    };
  }

  /** What a hold would call it; a letter is asked about when it is queued. */
  public Optional<HeldAction> held() {
    return switch (this) {
      case PLACE -> Optional.of(HeldAction.AGENCY);
      case CLAIM -> Optional.of(HeldAction.COURT_STEP);
      default -> Optional.empty();
    };
  }

  /**
   * Whether it waits for the stage's day: the debtor has the time they were given. A claim before
   * the thirty days of the letter before it are over breaks the Pre-Action Protocol for Debt
   * Claims, paragraph 6.1.
   */
  public boolean waitsForItsDay() {
    return switch (this) {
      case SEND, PLACE, CLAIM -> true;
      default -> false;
    };
  }

  /** Why it is not done before the stage's day. */
  public static String waitsUntil(LocalDate day) {
    return "They have until " + DayInWords.of(day) + ".";
  }
}
