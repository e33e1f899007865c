package org.quarterday.payment;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about a payment. */
enum PaymentProblem implements ProblemType {
  PAYMENT_NOT_FOUND(404, "There is no such payment on this account"),
  NOT_A_PAYMENT(409, "That entry is not a payment"),
  PAYMENT_TYPE_UNFIT(422, "This type cannot be used for a payment"),
  ABOVE_REMAINING(422, "That is more than is left of the payment"),
  REVERSAL_OVER_LIMIT(403, "The amount is above what you may reverse alone"),
  DAY_NOT_OPEN(422, "Nothing can be made effective on that day"),
  CONFIRMATION_NEEDED(422, "Some points have to be confirmed"),
  BATCH_DIFFERS(422, "The rows do not come to the control total"),
  BATCH_NOT_RIGHT(422, "Some rows are not right");

  private final int status;
  private final String title;

  PaymentProblem(int status, String title) {
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
