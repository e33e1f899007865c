package org.quarterday.benefit;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with what is recorded about an account's benefit. */
enum BenefitProblem implements ProblemType {
  BENEFIT_AWARD_NOT_FOUND(404, "There is no such award on this account"),
  BENEFIT_AWARD_OVERLAPS(409, "There is an award for that time already"),
  BENEFIT_AWARD_ENDED(409, "This award has ended already"),
  BETWEEN_ASSESSMENT_PERIODS(422, "An award changes only between assessment periods");

  private final int status;
  private final String title;

  BenefitProblem(int status, String title) {
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
