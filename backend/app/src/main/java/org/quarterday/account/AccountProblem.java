package org.quarterday.account;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about an account. */
enum AccountProblem implements ProblemType {
  ACCOUNT_NOT_FOUND(404, "There is no such account"),
  ENTRY_NOT_FOUND(404, "There is no such entry on this account"),
  CANNOT_POST(409, "This cannot be posted"),
  ALREADY_REVERSED(409, "This entry has been reversed already"),
  REVERSAL_OF_REVERSAL(409, "A reversal is put right by posting again, not by reversing it"),
  TRANSFER_GOES_BACK(409, "A transfer is put right by a transfer back"),
  REFUND_GOES_BACK(409, "A refund is put right where it was asked for"),
  WRITE_OFF_GOES_BACK(409, "A write-off is put right by a write-on"),
  CREDIT_USE_GOES_BACK(409, "A credit that was used is put back where it was used"),
  DAY_CLOSED(409, "The rent year of that day has been closed"),
  REVERSAL_OVER_LIMIT(403, "The amount is above what you may reverse alone");

  private final int status;
  private final String title;

  AccountProblem(int status, String title) {
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
