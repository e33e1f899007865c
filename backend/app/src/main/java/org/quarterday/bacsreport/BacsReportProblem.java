package org.quarterday.bacsreport;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a report of Bacs and what is done about it. */
enum BacsReportProblem implements ProblemType {
  BACS_REPORT_NOT_FOUND(404, "There is no such report"),
  BACS_REPORT_UNUSABLE(422, "This report cannot be read"),
  BACS_REPORT_NOT_OURS(422, "This report is for another service user"),
  BACS_ADVICE_NOT_FOUND(404, "There is no such advice"),
  BACS_ADVICE_PARKED(409, "This advice still cannot be worked"),
  BACS_ADVICE_DECIDED(409, "Nothing is left to decide about this advice"),
  BACS_ADVICE_NO_DEATH(409, "This advice reports no death of a tenant"),
  BACS_CANNOT_BE_PLAYED(409, "There is nothing to play for this run"),
  INDEMNITY_CLAIM_NOT_FOUND(404, "There is no such claim"),
  INDEMNITY_CLAIM_CANNOT(409, "This cannot be done with the claim as it stands"),
  CHALLENGE_TOO_LATE(409, "The time to challenge this claim has passed");

  private final int status;
  private final String title;

  BacsReportProblem(int status, String title) {
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
