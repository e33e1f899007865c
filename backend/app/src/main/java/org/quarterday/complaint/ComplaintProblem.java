package org.quarterday.complaint;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a step of a complaint. */
enum ComplaintProblem implements ProblemType {
  COMPLAINT_NOT_FOUND(404, "There is no such complaint"),
  COMPLAINT_ACTION_NOT_FOUND(404, "There is no such promise in this complaint"),
  COMPLAINT_NOT_YOURS(403, "This stage is answered by somebody else's office"),
  COMPLAINT_ANSWER_GAP(409, "The answer does not say all it has to"),
  COMPLAINT_DISPUTED(409, "A sum is in dispute already"),
  COMPLAINT_EXTENDED(409, "This stage was put off before"),
  COMPLAINT_EXTENSION_LATE(409, "Its day has gone by"),
  COMPLAINT_PROMISES_OPEN(409, "Something that was promised is not done"),
  COMPLAINT_SAME_PERSON(409, "Stage 2 is looked at by somebody who had no part in stage 1"),
  COMPLAINT_STEP_WRONG(409, "This cannot happen to the complaint now"),
  COMPLAINT_CATEGORY_WRONG(422, "There is no such subject of a complaint on that day"),
  COMPLAINT_DAY_WRONG(422, "The day cannot be right"),
  COMPLAINT_DRAFT_WRONG(422, "The draft does not fit the complaint"),
  COMPLAINT_ENTRY_WRONG(422, "No such entry set it against the account"),
  COMPLAINT_LIST_WRONG(422, "A row of this list cannot be so"),
  COMPLAINT_REASON_WRONG(422, "The days do not allow this reason"),
  COMPLAINT_SUM_WRONG(422, "A sum in dispute belongs to a complaint"),
  COMPLAINT_WHO_WRONG(422, "It does not say whose complaint it is");

  private final int status;
  private final String title;

  ComplaintProblem(int status, String title) {
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
