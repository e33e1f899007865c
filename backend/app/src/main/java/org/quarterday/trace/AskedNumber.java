package org.quarterday.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.quarterday.person.NumberPrints;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/** A National Insurance number that is asked for: from here on there is only its print. */
@ApplicationScoped
class AskedNumber {

  private static final String FORM = "[A-Z]{2}[0-9]{6}[A-D]";

  @Inject NumberPrints prints;

  /**
   * Empty without a number.
   *
   * @throws Problem 422 INVALID when it has not the form of one
   */
  String print(String typed) {
    String plain = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return "";
    }
    if (!plain.matches(FORM)) {
      throw Problem.of(CommonProblem.INVALID, "Two letters, six digits and a letter from A to D.")
          .at("/known/nationalInsuranceNumber");
    }
    return prints.of(plain);
  }
}
