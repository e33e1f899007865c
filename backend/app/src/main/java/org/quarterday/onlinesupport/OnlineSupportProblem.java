package org.quarterday.onlinesupport;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with helping somebody into Housing Online. */
enum OnlineSupportProblem implements ProblemType {
  ONLINE_PERSON_NOT_FOUND(404, "There is no such person"),
  ONLINE_LOGIN_NOT_FOUND(404, "This person has no such login"),
  ONLINE_VIEW_NOT_FOUND(404, "You have opened no such view"),
  ONLINE_VIEW_OVER(409, "This view has ended"),
  ONLINE_NOT_A_TENANT(422, "There is nothing they could see in Housing Online"),
  ONLINE_NUMBER_NOT_KNOWN(422, "No mobile number has been on record long enough"),
  ONLINE_CODES_ENOUGH(409, "Enough codes have been sent in the last 24 hours"),
  ONLINE_CHECKS_LOCKED(409, "Too many checks have failed in the last 24 hours"),
  ONLINE_CHECK_TOO_FEW(422, "Too few questions are answered"),
  ONLINE_CHECK_NOT_USABLE(422, "This check cannot be used"),
  ONLINE_HELP_NUMBER_WRONG(422, "This help number is not one that can be used"),
  ONLINE_LOGIN_LINKED(409, "This sign-in is somebody's already"),
  ONLINE_NOT_LOCKED(409, "Nothing is locked"),
  ONLINE_UNLOCK_ANOTHER(403, "Another person has to unlock this");

  private final int status;
  private final String title;

  OnlineSupportProblem(int status, String title) {
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
