package org.quarterday.task;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a task and its service level. */
enum TaskProblem implements ProblemType {
  TASK_NOT_FOUND(404, "There is no such task"),
  TASK_DONE(409, "Somebody has done this task"),
  TASK_DONE_ELSEWHERE(409, "This task is finished by the work it stands for"),
  TASK_LEVEL_WRONG(422, "A service level cannot be so"),
  TASK_PERSON_WRONG(422, "Nobody can stand there so");

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
