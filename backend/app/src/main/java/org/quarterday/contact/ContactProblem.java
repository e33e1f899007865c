package org.quarterday.contact;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a contact. */
enum ContactProblem implements ProblemType {
  CONTACT_NOT_FOUND(404, "There is no such contact on this account"),
  CONTACT_CORRECTED(409, "This contact is corrected already"),
  CONTACT_DAY_WRONG(422, "That day cannot be"),
  CONTACT_PERSON_WRONG(422, "It is not clear who this was with"),
  CONTACT_REASON_WRONG(422, "There is no such reason today"),
  CONTACT_OUTCOME_WRONG(422, "There is no such outcome today"),
  CONTACT_PROMISE_NOT_HEARD(422, "A promise cannot be taken so"),
  CONTACT_PROMISE_NOT_YOURS(403, "Your role does not take promises"),
  CONTACT_LIST_WRONG(422, "A row of this list cannot be so");

  private final int status;
  private final String title;

  ContactProblem(int status, String title) {
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
