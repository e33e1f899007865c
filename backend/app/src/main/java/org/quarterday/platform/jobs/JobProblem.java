package org.quarterday.platform.jobs;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about a job. */
enum JobProblem implements ProblemType {
  JOB_NOT_FOUND(404, "There is no such job"),
  JOB_STATE(409, "The job is not in a state for this"),
  NOT_CANCELLABLE(409, "This job cannot be left half done");

  private final int status;
  private final String title;

  JobProblem(int status, String title) {
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
