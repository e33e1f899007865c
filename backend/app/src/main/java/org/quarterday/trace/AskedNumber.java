package org.quarterday.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.person.NumberPrints;
import org.quarterday.person.rules.NationalInsuranceNumber;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/** A National Insurance number that is asked for: from here on there is only its print. */
@ApplicationScoped
class AskedNumber {

  @Inject NumberPrints prints;

  /**
   * Empty without a number.
   *
   * @throws Problem 422 INVALID when it has not the form of one
   */
  String print(String typed) {
    if (typed == null || typed.isBlank()) {
      return "";
    }
    return NationalInsuranceNumber.parse(typed)
        .map(prints::of)
        .orElseThrow(() ->
            Problem.of(CommonProblem.INVALID, "Two letters, six digits and a letter from A to D.")
                .at("/known/nationalInsuranceNumber"));
  }
}
