package org.quarterday.proof;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about a proof. */
enum ProofProblem implements ProblemType {
  PROOF_NOT_MADE(404, "The ledger was not proved on that day"),
  PROOF_OF_ANOTHER_DAY(409, "Only today's ledger can be proved");

  private final int status;
  private final String title;

  ProofProblem(int status, String title) {
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
