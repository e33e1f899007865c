package org.quarterday.arrears.rules;

import java.util.List;

/**
 * One recommendation.
 *
 * @param step the step to take, or null when the action is another
 * @param because the sentence that decides
 */
public record Advice(ArrearsAction action, Step step, String because) {

  static Advice of(ArrearsAction action, String because) {
    return new Advice(action, null, because);
  }

  static Advice take(Step step, String because) {
    return new Advice(ArrearsAction.TAKE_STEP, step, because);
  }

  /** All that speaks for it, the sentence that decides first. */
  public List<String> reasons(CaseFacts known) {
    return Reasons.of(this, known);
  }
}
