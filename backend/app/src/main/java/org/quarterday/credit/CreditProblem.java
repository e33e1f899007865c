package org.quarterday.credit;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with proving a credit. */
enum CreditProblem implements ProblemType {
  NO_CREDIT(409, "The account is not in credit"),
  CREDIT_REVIEW_OPEN(409, "Somebody proves this credit already"),
  NO_CREDIT_REVIEW(409, "Nobody proves this credit"),
  CREDIT_REVIEW_CHANGED(409, "The books say something else than you looked at"),
  CREDIT_REVIEW_IN_USE(409, "A use of this credit waits for its decision"),
  CREDIT_NOT_PROVED(409, "The credit is not proved yet"),
  CREDIT_KIND_UNKNOWN(422, "There is no such kind of credit"),
  CREDIT_QUESTION_UNKNOWN(404, "The checklist has no such question"),
  CREDIT_HELD_TOO_LONG(422, "A credit is not held for so long"),
  CREDIT_OUTCOME_NOT_ALLOWED(409, "This is not done with a credit of this kind"),
  CREDIT_OWNER_NO_ADDRESS(409, "No address is known of the owner"),
  COUNCIL_DEBT_NOT_FOUND(404, "There is no such debt"),
  COUNCIL_DEBT_KNOWN(409, "This debt is recorded already"),
  COUNCIL_DEBT_IN_USE(409, "Money of this credit was moved to the debt"),
  COUNCIL_DEBTOR_WRONG(422, "The debt is not one of the account's tenants");

  private final int status;
  private final String title;

  CreditProblem(int status, String title) {
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
