package org.quarterday.equality;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with equality data. */
enum EqualityProblem implements ProblemType {
  EQUALITY_PERSON_UNKNOWN(404, "There is no such person"),
  EQUALITY_CHOICE_WRONG(422, "There is no such answer"),
  EQUALITY_DAY_WRONG(422, "That day cannot be"),
  EQUALITY_THRESHOLD_WRONG(422, "The smallest number cannot be so");

  private final int status;
  private final String title;

  EqualityProblem(int status, String title) {
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
