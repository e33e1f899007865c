package org.quarterday.writeoffschedule;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a schedule of write-offs. */
enum ScheduleProblem implements ProblemType {
  WRITE_OFF_SCHEDULE_NOT_FOUND(404, "There is no such schedule of write-offs"),
  WRITE_OFF_SCHEDULE_CANNOT(409, "This cannot be done to the schedule as it stands"),
  WRITE_OFF_SCHEDULE_EMPTY(409, "The schedule has no line"),
  WRITE_OFF_SCHEDULE_CHANGED(409, "This is not the schedule you looked at"),
  WRITE_OFF_LINE_TAKEN(409, "A proposal is not free"),
  WRITE_OFF_OVER_LIMIT(403, "The schedule is above your limit");

  private final int status;
  private final String title;

  ScheduleProblem(int status, String title) {
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
