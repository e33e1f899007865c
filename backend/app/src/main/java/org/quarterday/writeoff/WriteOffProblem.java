package org.quarterday.writeoff;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with proposing to give a debt up. */
enum WriteOffProblem implements ProblemType {
  WRITE_OFF_NOT_FOUND(404, "There is no such write-off"),
  WRITE_OFF_WAITING(409, "A write-off of this account is proposed already"),
  WRITE_OFF_NOT_BY_POLICY(409, "The policy does not allow this write-off"),
  WRITE_OFF_TOO_MUCH(409, "Less than this may be written off"),
  WRITE_OFF_CANNOT(409, "This cannot be done to the write-off as it stands"),
  EVIDENCE_INCOMPLETE(422, "The evidence is not complete"),
  FINDING_WRONG(422, "This finding does not belong there"),
  FINDING_NOT_FOUND(404, "There is no such finding"),
  POLICY_DAY_WRONG(409, "The policy cannot change on this day");

  private final int status;
  private final String title;

  WriteOffProblem(int status, String title) {
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
