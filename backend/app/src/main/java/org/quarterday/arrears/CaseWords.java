package org.quarterday.arrears;

import org.quarterday.arrears.rules.ArrearsAction;
import org.quarterday.arrears.rules.Means;

/** What is recommended, as a button or a row says it. */
final class CaseWords {

  private CaseWords() {}

  /**
   * @param means how the step is taken, or null when the action is no step
   */
  static String action(ArrearsAction action, String means, String stepName) {
    return means == null ? action.words() : Means.valueOf(means).words() + ": " + stepName;
  }
}
