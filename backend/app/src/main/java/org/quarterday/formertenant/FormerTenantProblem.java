package org.quarterday.formertenant;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a case of former tenant arrears. */
enum FormerTenantProblem implements ProblemType {
  FORMER_TENANT_CASE_NOT_FOUND(404, "There is no such case"),
  CASE_CANNOT(409, "This cannot be done to the case as it stands"),
  CASE_NOT_DUE(409, "The time that was given is not over"),
  CASE_NOTHING_OWED(409, "Nothing is owed any more"),
  CASE_NO_LETTER_BEFORE_CLAIM(409, "No letter before claim has gone"),
  CASE_REPORTED(409, "A report about this case waits for its answer"),
  CASE_NOBODY_TO_WRITE_TO(409, "There is nobody to write to"),
  CASE_ALL_OUT_OF_TIME(409, "Nothing of the debt can be sued for any more"),
  DEBTOR_WRONG(422, "This person does not owe the debt"),
  REPORT_NOT_FOUND(404, "There is no such report"),
  REPORT_ANSWERED(409, "The report has been answered"),
  STAGE_WAIT_WRONG(422, "These days cannot be set");

  private final int status;
  private final String title;

  FormerTenantProblem(int status, String title) {
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
