package org.quarterday.safeguarding;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a safeguarding concern. */
enum SafeguardingProblem implements ProblemType {
  CONCERN_NOT_FOUND(404, "There is no such concern"),
  CONCERN_PERSON_UNKNOWN(404, "There is no such person"),
  CONCERN_CANNOT(409, "That cannot be done with this concern now"),
  CONCERN_DAY_WRONG(422, "That day cannot be");

  private final int status;
  private final String title;

  SafeguardingProblem(int status, String title) {
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
