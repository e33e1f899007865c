package org.quarterday.agency;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with an agency. */
public enum AgencyProblem implements ProblemType {
  AGENCY_NOT_FOUND(404, "There is no such agency"),
  AGENCY_NOT_IN_USE(409, "Nothing is placed with this agency now"),
  AGENCY_TERMS_WRONG(422, "These terms cannot be set");

  private final int status;
  private final String title;

  AgencyProblem(int status, String title) {
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
