package org.quarterday.adjustment;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about an adjustment. */
enum AdjustmentProblem implements ProblemType {
  ADJUSTMENT_NOT_FOUND(404, "There is no such adjustment"),
  ADJUSTMENT_DECIDED(409, "This adjustment has been decided already"),
  ADJUSTMENT_CHANGED(409, "This is not the adjustment you looked at"),
  ADJUSTMENT_OVER_LIMIT(403, "The amount is above your limit"),
  TYPE_NOT_ADJUSTABLE(422, "This type cannot be used for an adjustment"),
  REASON_UNKNOWN(422, "There is no such reason"),
  DAY_NOT_OPEN(422, "Nothing can be made effective on that day");

  private final int status;
  private final String title;

  AdjustmentProblem(int status, String title) {
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
