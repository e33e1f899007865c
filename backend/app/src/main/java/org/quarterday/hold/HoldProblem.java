package org.quarterday.hold;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a hold. */
enum HoldProblem implements ProblemType {
  HOLD_NOT_FOUND(404, "There is no such hold"),
  HOLD_STANDS(409, "A hold of this kind stands already"),
  HOLD_PERSON_WRONG(422, "A hold of this kind is a tenant's who owes the rent"),
  HOLD_DAYS_WRONG(422, "These days do not fit the hold"),
  HOLD_SUM_MISSING(422, "The sum in dispute is missing"),
  HOLD_OVER(409, "This hold is over"),
  HOLD_OF_PROMISE(409, "This hold is a promise's"),
  HOLD_CANNOT(409, "This cannot be done to a hold of this kind"),
  HOLD_NEEDS_SECOND(403, "A hold the law gives is ended by who approves letters");

  private final int status;
  private final String title;

  HoldProblem(int status, String title) {
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
