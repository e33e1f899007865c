package org.quarterday.placement;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a placement. */
enum PlacementProblem implements ProblemType {
  PLACEMENT_NOT_FOUND(404, "There is no such placement"),
  PLACEMENT_CANNOT(409, "This cannot be done to the placement as it stands"),
  PLACEMENT_CHANGED(409, "This is not the placement you looked at"),
  PLACEMENT_EMPTY(409, "No debt is left to be placed"),
  PLACED_DEBT_NOT_FOUND(404, "This debt is not on the placement"),
  PLACED_DEBT_CANNOT(409, "No agency has this debt now"),
  NO_RECALLS(409, "The agency has been told of every recall"),
  RECALL_FILE_NOT_FOUND(404, "There is no such file of recalls");

  private final int status;
  private final String title;

  PlacementProblem(int status, String title) {
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
