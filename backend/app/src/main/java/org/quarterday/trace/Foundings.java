package org.quarterday.trace;

import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.trace.rules.Founding;

/** What every look-up is refused for, whatever is looked up. */
final class Foundings {

  private Foundings() {}

  static void refuse(Founding founding) {
    var faults = founding.faults();
    if (!faults.isEmpty()) {
      Problem problem = Problem.of(TraceProblem.TRACE_NOT_FOUNDED, "Nobody was looked up.");
      faults.forEach(
          (field, fault) -> problem.at(field, TraceProblem.TRACE_NOT_FOUNDED.name(), fault));
      throw problem;
    }
  }

  static void refuseOwn(boolean own) {
    if (own) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT, "You are linked to a person on it. Ask your manager.");
    }
  }
}
