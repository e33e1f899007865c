package org.quarterday.writeon;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with bringing a written-off debt back. */
enum WriteOnProblem implements ProblemType {
  WRITE_ON_NOT_FOUND(404, "There is no such write-on"),
  NOTHING_WRITTEN_OFF(409, "This debt is not written off"),
  WRITE_ON_WAITING(409, "A write-on of this debt waits already"),
  WRITE_ON_TOO_MUCH(409, "Less than this is still written off"),
  WRITE_ON_CANNOT(409, "This cannot be done to the write-on as it stands"),
  WRITE_ON_CHANGED(409, "This is not the write-on you looked at"),
  WRITE_ON_OVER_LIMIT(403, "The amount is above your limit");

  private final int status;
  private final String title;

  WriteOnProblem(int status, String title) {
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
