package org.quarterday.arrangement;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about arrangements. */
enum ArrangementProblem implements ProblemType {
  ARRANGEMENT_NOT_FOUND(404, "There is no such arrangement on this account"),
  ARRANGEMENT_EXISTS(409, "There is an arrangement about this account already"),
  ARRANGEMENT_OVER(409, "This arrangement is over"),
  ARRANGEMENT_NOT_OWED(409, "That much is not owed"),
  ARRANGEMENT_DAY_WRONG(422, "An instalment cannot be due on that day"),
  ARRANGEMENT_TOO_LONG(422, "It would never be paid off"),
  ARRANGEMENT_ACCOUNT_WRONG(422, "The arrangement cannot be about this account"),
  ARRANGEMENT_ORDER_NEEDED(422, "The court’s order has to be named"),
  ARRANGEMENT_NO_ORDER(422, "No court has ordered this");

  private final int status;
  private final String title;

  ArrangementProblem(int status, String title) {
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
