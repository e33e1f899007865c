package org.quarterday.court;

import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a step to court. */
enum CourtProblem implements ProblemType {
  COURT_NOTICE_NOT_FOUND(404, "There is no such notice on this account"),
  COURT_CLAIM_NOT_FOUND(404, "There is no claim on this account"),
  COURT_WARRANT_NOT_FOUND(404, "There is no such warrant on this account"),
  COURT_ACCOUNT_WRONG(409, "No possession is asked for about this account"),
  COURT_CLAIM_OPEN(409, "A claim stands on this account"),
  COURT_CLAIM_NUMBER_TAKEN(409, "This claim is on the account already"),
  COURT_HELD(409, "A hold stops a step to court"),
  COURT_NOBODY_TO_SERVE(409, "There is nobody to serve"),
  COURT_NOTHING_OWED(409, "No rent is owed"),
  COURT_NOTICE_LAPSED(409, "The notice has lapsed"),
  COURT_NOTICE_RUNNING(409, "The notice still runs"),
  COURT_NOTICE_STANDS(409, "A notice stands on this account"),
  COURT_NOTICE_WITHDRAWN(409, "The notice was withdrawn"),
  COURT_NOT_SERVED(409, "Not everybody named was served"),
  COURT_ORDER_OLD(409, "The order is no longer enforced without the court"),
  COURT_OUTCOME_WRONG(409, "The court cannot have decided this here"),
  COURT_PROTOCOL_GAP(409, "A step of the protocol is missing"),
  COURT_REVIEW_OPEN(409, "A review is open or was not asked for in time"),
  COURT_SERVED_TOO_LATE(409, "It was served too late for its day"),
  COURT_WARRANT_WRONG(409, "This cannot happen to the warrant"),
  COURT_DAY_WRONG(422, "The day cannot be right"),
  COURT_KIND_WRONG(422, "This notice is not for this tenancy"),
  COURT_SETTING_WRONG(422, "A notice or a fee cannot be set so"),
  COURT_TERMS_WRONG(422, "The order's terms are not complete");

  private final int status;
  private final String title;

  CourtProblem(int status, String title) {
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

  /** A setting that cannot be as asked, at a field of the request. */
  static Problem setting(String pointer, String detail) {
    return Problem.of(COURT_SETTING_WRONG, detail).at(pointer);
  }
}
