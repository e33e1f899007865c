package org.quarterday.suspense;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with settling money in suspense. */
enum SuspenseProblem implements ProblemType {
  SUSPENSE_ITEM_NOT_FOUND(404, "There is no such item in suspense"),
  SUSPENSE_PROPOSAL_NOT_FOUND(404, "There is no such proposal"),
  SUSPENSE_PROPOSED_ALREADY(409, "Somebody has proposed what to do with it"),
  SUSPENSE_PROPOSAL_DECIDED(409, "This proposal has been decided"),
  SUSPENSE_PROPOSAL_CHANGED(409, "This is not the proposal you looked at"),
  SUSPENSE_NOT_ENOUGH_LEFT(422, "The item does not hold that much"),
  SUSPENSE_PARTS_WRONG(422, "The parts are not right"),
  SUSPENSE_OVER_LIMIT(403, "The amount is above your limit"),
  SUSPENSE_REFERENCE_TAKEN(409, "This reference belongs to an account already");

  private final int status;
  private final String title;

  SuspenseProblem(int status, String title) {
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
