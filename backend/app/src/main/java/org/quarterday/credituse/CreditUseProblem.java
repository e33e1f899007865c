package org.quarterday.credituse;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with using a credit. */
enum CreditUseProblem implements ProblemType {
  CREDIT_USE_NOT_FOUND(404, "There is no such use of a credit"),
  CREDIT_USE_WAITING(409, "The same use of this credit waits already"),
  CREDIT_USE_TOO_MUCH(409, "Less of the credit can be used for this"),
  CREDIT_USE_OUT_OF_ORDER(409, "Other debts are paid before this"),
  CREDIT_USE_INCOMPLETE(422, "Something is missing for this use"),
  CREDIT_USE_NO_RIGHT(422, "The credit cannot be moved to this debt so"),
  CREDIT_USE_HELD(409, "A hold stands on this debt"),
  CREDIT_USE_NO_DEBT(409, "Nothing is owed there"),
  CREDIT_NOT_UNCLAIMED(409, "The credit does not count as unclaimed"),
  CREDIT_USE_CANNOT(409, "This cannot be done to the use as it stands"),
  CREDIT_USE_CHANGED(409, "This is not the use you looked at"),
  CREDIT_USE_OVER_LIMIT(403, "The amount is above your limit"),
  CREDIT_RECEIPT_DIFFERS(409, "The other books have another amount");

  private final int status;
  private final String title;

  CreditUseProblem(int status, String title) {
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
