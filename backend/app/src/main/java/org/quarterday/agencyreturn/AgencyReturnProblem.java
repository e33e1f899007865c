package org.quarterday.agencyreturn;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with what an agency sends. */
enum AgencyReturnProblem implements ProblemType {
  RETURN_FILE_UNUSABLE(422, "The agency's file cannot be used"),
  RETURN_FILE_RECEIVED_BEFORE(409, "The agency's file was here before"),
  RETURN_FILE_NOT_FOUND(404, "There is no such file of an agency"),
  RETURN_LINE_NOT_FOUND(404, "There is no such line in the agency's file"),
  RETURN_LINE_DECIDED(409, "The line has been worked"),
  RETURN_LINE_CANNOT(409, "The line cannot be taken"),
  COMMISSION_AGREES(409, "The commission needs no explanation");

  private final int status;
  private final String title;

  AgencyReturnProblem(int status, String title) {
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
