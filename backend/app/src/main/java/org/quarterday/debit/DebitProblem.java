package org.quarterday.debit;

import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about a weekly debit. */
enum DebitProblem implements ProblemType {
  WEEK_NOT_IN_CALENDAR(422, "The rent calendar has no such week"),
  DEBIT_NOT_FOUND(404, "This week's debit has not been prepared"),
  EXCEPTION_NOT_FOUND(404, "The debit has no such exception"),
  MUST_BE_PUT_RIGHT(409, "This exception cannot be accepted"),
  WRONG_STATE(409, "The debit is not in a state for this"),
  PRELIST_STALE(409, "Something changed since the pre-list"),
  OUT_OF_BALANCE(409, "The roll-forward does not agree"),
  EXCEPTIONS_OPEN(409, "Exceptions are open"),
  EARLIER_WEEK_NOT_POSTED(409, "An earlier week comes first"),
  LATER_WEEK_POSTED(409, "A later week is posted"),
  DAY_CLOSED(409, "The rent year of that day has been closed"),
  CONTROLS_DIFFER(409, "The controls after posting do not agree"),
  CONTENT_CHANGED(409, "What you looked at is not what is there now");

  private final int status;
  private final String title;

  DebitProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  /** The answer to a step that was refused. */
  static Problem refused(SignOff.Refusal refusal) {
    return Problem.of(
        switch (refusal.because()) {
          case NOT_ALLOWED -> CommonProblem.NOT_ALLOWED;
          case SAME_PERSON -> CommonProblem.SAME_PERSON;
          case WRONG_STATE -> WRONG_STATE;
          case STALE -> PRELIST_STALE;
          case OUT_OF_BALANCE -> OUT_OF_BALANCE;
          case EXCEPTIONS_OPEN -> EXCEPTIONS_OPEN;
          case CONTROLS_DIFFER -> CONTROLS_DIFFER;
          case EARLIER_WEEK_NOT_POSTED -> EARLIER_WEEK_NOT_POSTED;
          case LATER_WEEK_POSTED -> LATER_WEEK_POSTED;
          case YEAR_CLOSED -> DAY_CLOSED;
        },
        refusal.reason());
  }
}
