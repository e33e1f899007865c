package org.quarterday.retention;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with retention. */
enum RetentionProblem implements ProblemType {
  RETENTION_RUN_NOT_FOUND(404, "There is no such run"),
  LEGAL_HOLD_NOT_FOUND(404, "There is no such legal hold"),
  LEGAL_HOLD_OF_NOBODY(404, "There is no such person or account"),
  RETENTION_RUN_AT_WORK(409, "A released run is at work"),
  RETENTION_RUN_CANNOT(409, "That cannot be done with this run now"),
  RETENTION_RUN_MOVED(409, "Something has changed since this run was prepared"),
  RETENTION_RUN_OTHER(409, "This is not the run that was read"),
  LEGAL_HOLD_LIFTED(409, "This legal hold is lifted already"),
  LEGAL_HOLD_WRONG(422, "It is not clear whose a legal hold is"),
  RETENTION_RULE_WRONG(422, "The schedule cannot be so");

  private final int status;
  private final String title;

  RetentionProblem(int status, String title) {
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
