package org.quarterday.paymentfile;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with money that comes in by the file. */
enum PaymentFileProblem implements ProblemType {
  PAYMENT_LAYOUT_NOT_FOUND(422, "There is no such layout of payment files"),
  PAYMENT_FILE_NOT_FOUND(404, "There is no such payment file"),
  PAYMENT_FILE_UNUSABLE(422, "Nothing of this file can be posted"),
  PAYMENT_FILE_RECEIVED_BEFORE(409, "This file has been received before"),
  PAYMENT_FILE_NOT_HELD(409, "This file is not held");

  private final int status;
  private final String title;

  PaymentFileProblem(int status, String title) {
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
