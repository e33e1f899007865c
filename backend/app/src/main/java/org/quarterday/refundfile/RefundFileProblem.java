package org.quarterday.refundfile;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a file of refunds. */
enum RefundFileProblem implements ProblemType {
  REFUND_FILE_NOT_FOUND(404, "There is no such file of refunds"),
  REFUND_DAY_WRONG(422, "Nothing can be paid on that day"),
  REFUND_FILE_TOO_LATE(409, "The day to send it has passed"),
  REFUND_FILE_CANNOT(409, "This cannot be done to the file as it stands"),
  REFUND_FILE_CHANGED(409, "This is not the file you looked at"),
  NO_REFUNDS_DUE(409, "No refund waits to be paid"),
  REFUNDS_NOT_SET_UP(409, "The service user number has not been entered"),
  REFUND_FILE_NOT_MADE(409, "The file has not been made yet");

  private final int status;
  private final String title;

  RefundFileProblem(int status, String title) {
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
