package org.quarterday.irregularity;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a letter about payment irregularities. */
enum IrregularityProblem implements ProblemType {
  IRREGULARITY_NOT_FOUND(409, "There is no such irregularity on this account"),
  IRREGULARITY_NOT_FOR_A_LETTER(409, "Nobody may be written to about this"),
  IRREGULARITIES_CHANGED(409, "Something has changed since you looked"),
  NOBODY_TO_WRITE_TO(409, "There is nobody to write to");

  private final int status;
  private final String title;

  IrregularityProblem(int status, String title) {
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
