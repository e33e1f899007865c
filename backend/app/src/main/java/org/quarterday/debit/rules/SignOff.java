package org.quarterday.debit.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quarterday.calendar.DayInWords;

/**
 * Who may take which step of a debit, and when; and if not, why not in words a person can act on.
 * The screen shows the same reasons the server refuses with.
 */
public final class SignOff {

  public enum Step {
    PREPARE("debit:prepare"),
    ACCEPT("debit:prepare"),
    BALANCE("debit:prepare"),
    APPROVE("debit:approve"),
    REFUSE("debit:approve"),
    POST("debit:approve"),
    CLOSE("debit:approve"),
    PROPOSE_BACK_OUT("debit:prepare"),
    APPROVE_BACK_OUT("debit:approve"),
    DECLINE_BACK_OUT("debit:approve");

    private final String permission;

    Step(String permission) {
      this.permission = permission;
    }

    public String permission() {
      return permission;
    }

    /** Whether it leads to entries in the week; to close, or to send back, leads to none. */
    private boolean touchesTheLedger() {
      return switch (this) {
        case PREPARE, BALANCE, APPROVE, POST, PROPOSE_BACK_OUT, APPROVE_BACK_OUT -> true;
        case ACCEPT, REFUSE, CLOSE, DECLINE_BACK_OUT -> false;
      };
    }
  }

  /** What kind of reason it is, so that the answer has the right status and code. */
  public enum Because {
    NOT_ALLOWED,
    SAME_PERSON,
    WRONG_STATE,
    STALE,
    OUT_OF_BALANCE,
    EXCEPTIONS_OPEN,
    CONTROLS_DIFFER,
    EARLIER_WEEK_NOT_POSTED,
    LATER_WEEK_POSTED,
    YEAR_CLOSED
  }

  public record Refusal(Because because, String reason) {}

  /**
   * What is known of the run.
   *
   * @param changesSince changes recorded since the pre-list that touch its week
   * @param differences rent group and code pairs whose roll does not agree, in value or in units
   * @param openExceptions blocking ones, and others nobody has accepted
   * @param failedControls controls after posting that do not hold
   * @param backOutBy who proposed to back it out, or null
   * @param missingWeek the Monday of an earlier week that has not been debited, or null
   * @param laterPosted a later week stands posted on this one
   * @param atWork a job is working on it
   * @param yearClosed its rent year has been certified: nothing is made effective in it
   */
  public record Facts(
      RunState state,
      long changesSince,
      int differences,
      int openExceptions,
      int failedControls,
      String preparedBy,
      String balancedBy,
      String backOutBy,
      LocalDate missingWeek,
      boolean laterPosted,
      boolean atWork,
      boolean yearClosed) {}

  private SignOff() {}

  /** Why this person may not take this step now; empty when they may. */
  public static Optional<Refusal> refusal(
      Step step, Facts facts, String by, Set<String> permissions) {
    if (!permissions.contains(step.permission)) {
      return because(Because.NOT_ALLOWED, "Your role does not hold " + step.permission + ".");
    }
    if (facts.atWork) {
      return because(Because.WRONG_STATE, "A job is working on this debit: wait until it ends.");
    }
    if (facts.yearClosed && step.touchesTheLedger()) {
      return because(Because.YEAR_CLOSED, "Its rent year is closed: correct it in the open year.");
    }
    return switch (step) {
      case PREPARE ->
          facts.state.mayBePreparedAgain() ? Optional.empty() : state(facts, "prepared");
      case ACCEPT ->
          facts.state == RunState.PRELISTED ? Optional.empty() : state(facts, "changed this way");
      case BALANCE ->
          first(inState(facts, RunState.PRELISTED, "signed as balanced"), standing(facts));
      case APPROVE ->
          first(
              inState(facts, RunState.BALANCED, "approved"), fourEyes(facts, by), standing(facts));
      case REFUSE -> refusable(facts);
      case POST -> first(inState(facts, RunState.APPROVED, "posted"), standing(facts));
      case CLOSE -> first(inState(facts, RunState.POSTED, "closed"), controls(facts));
      case PROPOSE_BACK_OUT -> first(posted(facts), proposedAlready(facts));
      case APPROVE_BACK_OUT -> first(posted(facts), proposed(facts), otherThanProposer(facts, by));
      case DECLINE_BACK_OUT -> first(posted(facts), proposed(facts));
    };
  }

  private static Optional<Refusal> refusable(Facts facts) {
    boolean may =
        facts.state == RunState.PRELISTED
            || facts.state == RunState.BALANCED
            || facts.state == RunState.APPROVED;
    return may ? Optional.empty() : state(facts, "sent back");
  }

  /** What must hold for as long as nobody has posted: looked at anew for every signature. */
  private static Optional<Refusal> standing(Facts facts) {
    if (facts.laterPosted) {
      return because(
          Because.LATER_WEEK_POSTED,
          "A later week is posted on the books as they were: back that out first.");
    }
    if (facts.missingWeek != null) {
      return because(
          Because.EARLIER_WEEK_NOT_POSTED,
          "The week of Monday " + DayInWords.of(facts.missingWeek) + " has not been posted yet.");
    }
    if (facts.changesSince > 0) {
      return because(
          Because.STALE, changes(facts.changesSince) + " since the pre-list: prepare again.");
    }
    if (facts.differences > 0) {
      return because(
          Because.OUT_OF_BALANCE,
          "The roll-forward does not agree on "
              + facts.differences
              + (facts.differences == 1 ? " line." : " lines."));
    }
    if (facts.openExceptions > 0) {
      return because(
          Because.EXCEPTIONS_OPEN,
          facts.openExceptions
              + (facts.openExceptions == 1 ? " exception is" : " exceptions are")
              + " neither put right nor accepted.");
    }
    return Optional.empty();
  }

  public static String changes(long number) {
    return number + (number == 1 ? " change" : " changes");
  }

  private static Optional<Refusal> fourEyes(Facts facts, String by) {
    if (by.equals(facts.preparedBy)) {
      return because(Because.SAME_PERSON, "You prepared this debit: another person approves it.");
    }
    if (by.equals(facts.balancedBy)) {
      return because(
          Because.SAME_PERSON, "You signed this debit as balanced: another person approves it.");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> controls(Facts facts) {
    return facts.failedControls == 0
        ? Optional.empty()
        : because(Because.CONTROLS_DIFFER, "A control after posting does not agree.");
  }

  /**
   * A posting that nobody works on any more ended with accounts it could not post: it may be undone
   * too.
   */
  private static Optional<Refusal> posted(Facts facts) {
    if (!facts.state.isPosted() && facts.state != RunState.POSTING) {
      return state(facts, "backed out");
    }
    return facts.laterPosted
        ? because(Because.LATER_WEEK_POSTED, "A later week is posted: back that out first.")
        : Optional.empty();
  }

  private static Optional<Refusal> proposed(Facts facts) {
    return facts.backOutBy != null
        ? Optional.empty()
        : because(Because.WRONG_STATE, "Nobody has proposed to back this debit out.");
  }

  private static Optional<Refusal> proposedAlready(Facts facts) {
    return facts.backOutBy == null
        ? Optional.empty()
        : because(Because.WRONG_STATE, "To back this debit out has been proposed already.");
  }

  private static Optional<Refusal> otherThanProposer(Facts facts, String by) {
    return by.equals(facts.backOutBy)
        ? because(
            Because.SAME_PERSON, "You proposed to back this debit out: another person agrees.")
        : Optional.empty();
  }

  private static Optional<Refusal> inState(Facts facts, RunState needed, String verb) {
    return facts.state == needed ? Optional.empty() : state(facts, verb);
  }

  private static Optional<Refusal> state(Facts facts, String verb) {
    return because(
        Because.WRONG_STATE,
        "This debit is " + facts.state.words() + ", so it cannot be " + verb + ".");
  }

  private static Optional<Refusal> because(Because because, String reason) {
    return Optional.of(new Refusal(because, reason));
  }

  @SafeVarargs
  private static Optional<Refusal> first(Optional<Refusal>... refusals) {
    for (Optional<Refusal> refusal : refusals) {
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }
}
