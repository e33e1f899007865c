package org.quarterday.account;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about an account. */
enum AccountProblem implements ProblemType {
  ACCOUNT_NOT_FOUND(404, "There is no such account"),
  ENTRY_NOT_FOUND(404, "There is no such entry on this account"),
  CANNOT_POST(409, "This cannot be posted"),
  ALREADY_REVERSED(409, "This entry has been reversed already"),
  REVERSAL_OF_REVERSAL(409, "A reversal is put right by posting again, not by reversing it"),
  ADJUSTMENT_NOT_FOUND(404, "There is no such adjustment"),
  ADJUSTMENT_DECIDED(409, "This adjustment has been decided already"),
  CONTENT_CHANGED(409, "What you looked at is not what is there now"),
  OVER_LIMIT(403, "The amount is above your limit");

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
