package org.quarterday.standingorder;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about standing orders. */
enum StandingOrderProblem implements ProblemType {
  STANDING_ORDER_NOT_FOUND(404, "There is no such standing order on this account"),
  STANDING_ORDER_EXISTS(409, "This account has a standing order already"),
  STANDING_ORDER_OVER(409, "This standing order is at an end"),
  STANDING_ORDER_ACCOUNT_OVER(409, "No standing order is asked for on an account that has ended"),
  STANDING_ORDER_DAY_WRONG(422, "A standing order cannot pay on that day"),
  STANDING_ORDER_NOTHING_TO_ASK(422, "The rent asks for no payment"),
  STANDING_ORDER_YEAR_UNKNOWN(409, "The rent year of that day has not been set up"),
  NO_BANK_ACCOUNT_TO_PAY(409, "No bank account of the council takes standing orders");

  private final int status;
  private final String title;

  StandingOrderProblem(int status, String title) {
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
