package org.quarterday.correctionrequest;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a correction request. */
enum CorrectionRequestProblem implements ProblemType {
  CORRECTION_REQUEST_NOT_FOUND(404, "There is no such request"),
  CORRECTION_REQUEST_PERSON(422, "There is no such person"),
  CORRECTION_REQUEST_DAY(422, "That day cannot be"),
  CORRECTION_REQUEST_CANNOT(409, "That cannot be done with this request now"),
  CORRECTION_REQUEST_NOT_DONE(409, "The record still says what it said"),
  CORRECTION_REQUEST_OWN(403, "It is about oneself");

  private final int status;
  private final String title;

  CorrectionRequestProblem(int status, String title) {
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
}
