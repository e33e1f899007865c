package org.quarterday.arrears.rules;

import java.util.Set;

/**
 * One thing there is to say about arrears. Where two rules fit a case, one of them outranks the
 * other: it says so itself.
 */
interface ArrearsRule {

  boolean fits(CaseFacts known);

  /** Asked only when it fits. */
  Advice advise(CaseFacts known);

  /** The rules right below it; what those outrank it outranks too. */
  Set<Class<? extends ArrearsRule>> outranks();
}
