package org.quarterday.breach;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a breach of personal data. */
enum BreachProblem implements ProblemType {
  BREACH_NOT_FOUND(404, "There is no such breach"),
  BREACH_CANNOT(409, "That cannot be done with this breach now"),
  BREACH_INCOMPLETE(422, "Something is missing"),
  BREACH_TIME_WRONG(422, "That time cannot be");

  private final int status;
  private final String title;

  BreachProblem(int status, String title) {
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
