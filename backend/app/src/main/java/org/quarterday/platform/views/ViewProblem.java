package org.quarterday.platform.views;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a saved view. */
public enum ViewProblem implements ProblemType {
  VIEW_NOT_FOUND(404, "You have no such view"),
  TOO_MANY_VIEWS(409, "You have as many views of this list as are kept");

  private final int status;
  private final String title;

  ViewProblem(int status, String title) {
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
