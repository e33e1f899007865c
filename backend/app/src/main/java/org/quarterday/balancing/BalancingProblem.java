package org.quarterday.balancing;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about balancing a day. */
enum BalancingProblem implements ProblemType {
  DAY_NOT_BEGUN(422, "This day has not begun"),
  DAY_FIGURES_CHANGED(409, "These are not the figures you looked at"),
  DAY_DIFFERS(409, "A difference of this day is not explained"),
  DAY_ALREADY_CLOSED(409, "This day is closed"),
  DAY_NOT_CLOSED(409, "This day is not closed"),
  DAY_ALREADY_CHECKED(409, "This day has been checked"),
  DIFFERENCE_NOT_FOUND(404, "There is no such difference on this day"),
  DIFFERENCE_CHANGED(409, "The difference is not the one you looked at");

  private final int status;
  private final String title;

  BalancingProblem(int status, String title) {
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
