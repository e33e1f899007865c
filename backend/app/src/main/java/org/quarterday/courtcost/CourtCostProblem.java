package org.quarterday.courtcost;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with court costs. */
enum CourtCostProblem implements ProblemType {
  COURT_COST_NOT_FOUND(404, "There are no such court costs"),
  COURT_COST_CHANGED(409, "These are not the costs you looked at"),
  COURT_COST_DECIDED(409, "The costs have been decided"),
  COURT_COST_HELD(409, "A hold stops costs on this debt"),
  COURT_COST_NO_ORDER(422, "No order of this claim awards costs"),
  COURT_COST_OVER_ORDER(422, "The order awards less");

  private final int status;
  private final String title;

  CourtCostProblem(int status, String title) {
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
