package org.quarterday.online;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a tenant's own request. */
enum OnlineProblem implements ProblemType {
  PROOF_NOT_ACCEPTED(422, "These details were not accepted"),
  PROOF_TOO_OFTEN(429, "You have asked too often today"),
  PROOF_MADE_ALREADY(409, "This sign-in has proved its tenancy"),
  MY_ACCOUNT_NOT_FOUND(404, "You have no such account"),
  CARD_PAYMENT_NOT_FOUND(404, "You have made no such payment"),
  CARD_PAYMENT_ALIKE(409, "You have started a payment of the same amount"),
  CARD_PAYMENTS_UNAVAILABLE(503, "Card payments are not available right now"),
  NOTICE_NOT_SIGNED(401, "The provider did not sign this");

  private final int status;
  private final String title;

  OnlineProblem(int status, String title) {
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
