package org.quarterday.councilsetting;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a number the council sets. */
enum CouncilSettingProblem implements ProblemType {
  COUNCIL_SETTING_NOT_FOUND(404, "There is no such setting"),
  COUNCIL_SETTING_WRONG(422, "A setting cannot be so");

  private final int status;
  private final String title;

  CouncilSettingProblem(int status, String title) {
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
