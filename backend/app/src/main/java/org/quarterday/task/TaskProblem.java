package org.quarterday.task;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with finishing a task. */
enum TaskProblem implements ProblemType {
  TASK_NOT_FOUND(404, "There is no such task"),
  TASK_DONE(409, "Somebody has done this task");

  private final int status;
  private final String title;

  TaskProblem(int status, String title) {
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
