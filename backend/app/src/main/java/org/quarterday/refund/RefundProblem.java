package org.quarterday.refund;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a refund. */
enum RefundProblem implements ProblemType {
  REFUND_NOT_FOUND(404, "There is no such refund"),
  NOT_IN_CREDIT(409, "The account is not in credit"),
  REFUND_WAITING(409, "A refund of this account waits already"),
  CREDIT_IS_BENEFITS(409, "This credit goes back to benefit"),
  CREDIT_NOT_CERTAIN(409, "A bank may still return the money"),
  CREDIT_IN_QUESTION(409, "Somebody found that this credit is in question"),
  CREDIT_WRITTEN_OFF_BEFORE(409, "A debt of these people is written off"),
  CREDIT_PROMISED(409, "Another use of this credit waits for its decision"),
  CREDIT_OWED_ELSEWHERE(409, "The tenant owes this on other accounts"),
  REFUND_TOO_MUCH(409, "The credit that is proved is smaller"),
  CHECKS_NOT_DONE(422, "The credit has not been checked"),
  PAYEE_WRONG(422, "A refund goes to a tenant of the account"),
  REFUND_CANNOT(409, "This cannot be done to the refund as it stands"),
  REFUND_CHANGED(409, "This is not the refund you looked at"),
  REFUND_OVER_LIMIT(403, "The amount is above your limit");

  private final int status;
  private final String title;

  RefundProblem(int status, String title) {
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
