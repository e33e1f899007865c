package org.quarterday.limitation;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with an acknowledgement of a debt. */
enum LimitationProblem implements ProblemType {
  ACKNOWLEDGEMENT_NOT_FOUND(404, "There is no such acknowledgement"),
  ACKNOWLEDGEMENT_WRONG(422, "This does not acknowledge the debt");

  private final int status;
  private final String title;

  LimitationProblem(int status, String title) {
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
