package org.quarterday.finalaccount;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a final account. */
enum FinalAccountProblem implements ProblemType {
  ACCOUNT_HAS_NO_END(409, "The account has no last day"),
  FINAL_ACCOUNT_RUNS(409, "The last week is not over"),
  FINAL_ACCOUNT_DECIDED(409, "The final account has been proved and nothing moved since"),
  FINAL_ACCOUNT_AWAITS(409, "Something is still on its way"),
  FINAL_ACCOUNT_CHANGED(409, "This is not the final account you looked at"),
  FINAL_BALANCE_NOT_PROVED(409, "The balance is not proved"),
  RECHARGE_WAITS(409, "A recharge waits for a second person");

  private final int status;
  private final String title;

  FinalAccountProblem(int status, String title) {
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
