package org.quarterday.escalation;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with an escalation. */
enum EscalationProblem implements ProblemType {
  ESCALATION_NOT_FOUND(404, "There is no such escalation"),
  ESCALATED_ALREADY(409, "A question about this account is open"),
  ESCALATION_MOVED(409, "Something was posted while the pack was made"),
  ESCALATION_CANNOT(409, "That cannot be done with this escalation now"),
  ESCALATION_CHANGED(409, "This is not the escalation that was read");

  private final int status;
  private final String title;

  EscalationProblem(int status, String title) {
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
