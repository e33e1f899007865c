package org.quarterday.tenancy;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about a tenancy. */
enum TenancyProblem implements ProblemType {
  TENANCY_NOT_FOUND(404, "There is no such tenancy"),
  PROPERTY_UNKNOWN(422, "There is no such property"),
  PERSON_UNKNOWN(422, "There is no such person"),
  TENURE_UNKNOWN(422, "There is no such tenure"),
  NOT_IN_THIS_STATE(409, "This cannot be done to the tenancy as it stands"),
  CHECK_FAILED(422, "The tenancy cannot start as it is"),
  CONFIRMATION_NEEDED(422, "Some points have to be confirmed"),
  ENDS_BEFORE_IT_STARTS(422, "It ends before it starts"),
  OTHER_ACCOUNTS_UNDECIDED(422, "Say what becomes of the other accounts"),
  STILL_HELD(409, "Somebody else holds it on that day"),
  SUCCESSION_USED(409, "There has been a succession already"),
  LAST_TENANT(409, "A tenancy does not go on without a tenant"),
  JOINT_NOTICE_ENDS_IT(409, "A joint tenant's notice ends the tenancy for all"),
  MEMBER_UNKNOWN(422, "That person is not on this tenancy"),
  FINAL_ACCOUNT_NOT_PROVED(409, "The final account does not prove"),
  NOT_SETTLED(409, "The account is not at nil");

  private final int status;
  private final String title;

  TenancyProblem(int status, String title) {
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
