package org.quarterday.recharge;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a recharge. */
enum RechargeProblem implements ProblemType {
  RECHARGE_NOT_FOUND(404, "There is no such recharge"),
  RECHARGE_ACCOUNT_RUNS(409, "The account has not ended"),
  RECHARGE_DECIDED(409, "The recharge has been decided"),
  RECHARGE_CHANGED(409, "This is not the recharge you looked at"),
  RECHARGE_OVER_LIMIT(403, "The amount is above your limit"),
  RECHARGE_KIND_WRONG(422, "This is not recharged so"),
  RECHARGE_TOO_MUCH(422, "This kind is recharged up to a bound");

  private final int status;
  private final String title;

  RechargeProblem(int status, String title) {
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
