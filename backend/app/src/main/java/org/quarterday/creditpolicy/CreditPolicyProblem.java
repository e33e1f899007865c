package org.quarterday.creditpolicy;

import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a change of the policy. */
enum CreditPolicyProblem implements ProblemType {
  CREDIT_POLICY_WRONG(422, "The policy cannot be so");

  private final int status;
  private final String title;

  CreditPolicyProblem(int status, String title) {
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

  /** Policy that cannot be as asked, at a field of the request. */
  static Problem wrong(String pointer, String detail) {
    return Problem.of(CREDIT_POLICY_WRONG, detail).at(pointer);
  }
}
