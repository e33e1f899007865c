package org.quarterday.charge;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about charges, or with a change that reaches into the past. */
enum ChargeProblem implements ProblemType {
  CHARGE_NOT_FOUND(404, "There is no such charge"),
  NOT_A_CHARGE_TYPE(422, "This is not a type that can be charged"),
  CHARGE_OVERLAPS(409, "There is such a charge for these days already"),
  NOT_A_MONDAY(422, "It begins on a Monday"),
  OUTSIDE_THE_ACCOUNT(422, "The account is not charged on that day"),
  PREVIEW_MISSING(409, "Look at what this changes in past weeks first"),
  DAY_CLOSED(409, "The rent year of that day has been closed"),
  CONTENT_CHANGED(409, "What you looked at is not what is there now"),
  CONFIRMATION_NEEDED(422, "Some points have to be confirmed"),
  WEEK_IS_BEING_POSTED(
      409, "The debit of a week this touches is being posted: try again in a moment"),
  PROPOSAL_NOT_FOUND(404, "There is no such change waiting"),
  PROPOSAL_DECIDED(409, "This change has been decided already"),
  UPLOAD_NOT_FOUND(404, "There is no such upload"),
  UPLOAD_SENT_BEFORE(409, "This file has been sent before"),
  UPLOAD_APPLIED(409, "This upload has been applied already"),
  UPLOAD_REFUSED(422, "The file cannot be taken as it is");

  private final int status;
  private final String title;

  ChargeProblem(int status, String title) {
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
