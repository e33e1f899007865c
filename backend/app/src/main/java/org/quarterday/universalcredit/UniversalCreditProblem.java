package org.quarterday.universalcredit;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a to-do of the portal or with a request. */
enum UniversalCreditProblem implements ProblemType {
  UC_TO_DO_NOT_FOUND(404, "There is no such to-do"),
  UC_TO_DO_KNOWN(409, "This to-do was entered before"),
  UC_TO_DO_WRONG(422, "This to-do cannot be entered"),
  UC_TO_DO_OVER(409, "This to-do is answered or withdrawn"),
  UC_TO_DO_TAKEN(409, "Somebody else has taken this to-do"),
  UC_TO_DO_WITHOUT_ACCOUNT(409, "Nobody has said whose tenancy this is"),
  UC_FACTS_CHANGED(409, "What was looked at is not what stands now"),
  UC_CLAIM_WRONG(422, "What the claim says cannot be read"),
  UC_REQUEST_NOT_FOUND(404, "There is no such request on this account"),
  UC_REQUEST_OPEN(409, "Such a request is under way already"),
  UC_REQUEST_WRONG(409, "This cannot happen to the request as it stands"),
  UC_DEDUCTION_WRONG(422, "This cannot be deducted"),
  UC_REPRESENTATION_WRONG(422, "What the tenant says cannot be recorded so"),
  UC_TENANT_NOT_HEARD(409, "The tenant was not heard yet"),
  UC_CONDITIONS_NOT_MET(409, "The conditions for a request are not met"),
  UC_HELD(409, "A hold stops this");

  private final int status;
  private final String title;

  UniversalCreditProblem(int status, String title) {
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
