package org.quarterday.tenancyaudit;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a tenancy audit. */
enum AuditProblem implements ProblemType {
  TENANCY_AUDIT_NOT_FOUND(404, "There is no such audit"),
  TENANCY_AUDIT_MOVED(409, "The audit stands elsewhere by now"),
  TENANCY_AUDIT_NOT_YOURS(409, "Somebody else visits here"),
  TENANCY_AUDIT_PLANNED(409, "Nothing is to be planned"),
  TENANCY_AUDIT_INCOMPLETE(422, "Something was not asked yet"),
  TENANCY_AUDIT_ANSWER_WRONG(422, "That is no answer to it"),
  TENANCY_AUDIT_HELD_CHANGED(409, "The record has changed since the visit began"),
  TENANCY_AUDIT_DECIDED(409, "This is decided already"),
  TENANCY_AUDIT_FILE_WRONG(422, "This file cannot be kept");

  private final int status;
  private final String title;

  AuditProblem(int status, String title) {
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
