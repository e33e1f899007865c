package org.quarterday.correction;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request to put a payment right, or to move money between accounts. */
enum CorrectionProblem implements ProblemType {
  CORRECTION_NOT_FOUND(404, "There is no such correction"),
  CORRECTION_DECIDED(409, "This correction has been decided already"),
  CORRECTION_CHANGED(409, "This is not the correction you looked at"),
  CORRECTION_WAITING(409, "A correction of this payment is waiting already"),
  CORRECTION_OVER_LIMIT(403, "The amount is above your limit"),
  CORRECTS_NOTHING(422, "This would change nothing"),
  NOT_A_PAYMENT(409, "That entry is not a payment"),
  NO_SUCH_ACCOUNT(422, "There is no account with that reference"),
  DAY_NOT_OPEN(422, "Nothing can be made effective on that day"),
  CONFIRMATION_NEEDED(422, "Some points have to be confirmed");

  private final int status;
  private final String title;

  CorrectionProblem(int status, String title) {
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
