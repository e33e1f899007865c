package org.quarterday.reference;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about reference data. */
enum ReferenceProblem implements ProblemType {
  CODE_TAKEN(409, "This code is in use already"),
  CODE_UNKNOWN(422, "There is no such code"),
  NOT_A_MONDAY(422, "It begins on a Monday"),
  WEEK_DEBITED(409, "That week has been debited, or is being"),
  DAY_PAST(422, "It begins today or later"),
  NOT_LIMITED(422, "That permission has no limit of this kind"),
  REASON_NOT_FOUND(404, "There is no such reason for an adjustment"),
  LATER_ROW(409, "There is a later change already"),
  RENT_YEAR_NOT_FOUND(404, "There is no such rent year"),
  RENT_YEAR_GAP(409, "Rent years follow on from each other"),
  RENT_YEAR_APPROVED(409, "This rent year has been approved already"),
  RENT_YEAR_IN_USE(409, "A debit of the rent year is being posted"),
  RENT_YEAR_NOT_OVER(409, "This rent year is not over"),
  RENT_YEAR_CLOSED(409, "This rent year has been closed already");

  private final int status;
  private final String title;

  ReferenceProblem(int status, String title) {
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
