package org.quarterday.person;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about a person. */
enum PersonProblem implements ProblemType {
  PERSON_NOT_FOUND(404, "There is no such person"),
  NOT_AN_NI_NUMBER(422, "This is not a National Insurance number"),
  NO_NI_NUMBER(404, "This person has no National Insurance number on record"),
  PERSON_UNKNOWN(422, "There is no such person"),
  COLLEAGUE_UNKNOWN(422, "There is no such colleague"),
  ALREADY_DECLARED(409, "This has been declared already"),
  DECLARATION_NOT_FOUND(404, "There is no such declaration");

  private final int status;
  private final String title;

  PersonProblem(int status, String title) {
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
