package org.quarterday.marker;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a cautionary marker. */
enum MarkerProblem implements ProblemType {
  MARKER_NOT_FOUND(404, "There is no such marker"),
  MARKER_PERSON_UNKNOWN(404, "There is no such person"),
  MARKER_CANNOT(409, "That cannot be done with this marker now"),
  MARKER_CATEGORY_WRONG(422, "There is no such category today"),
  MARKER_DAY_WRONG(422, "That day cannot be"),
  MARKER_TELLING_WRONG(422, "It is not clear whether the person was told"),
  MARKER_LIST_WRONG(422, "A category cannot be so");

  private final int status;
  private final String title;

  MarkerProblem(int status, String title) {
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
