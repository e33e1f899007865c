package org.quarterday.writeoff.rules;

/** What was found out about a debt that the books cannot know. */
public enum FindingKind {
  /** Every level of tracing was tried for this debtor. */
  TRACE_EXHAUSTED(true),
  /** A collection agency gave the debt back. */
  AGENCY_RETURNED(false),
  /** Nothing is left, by who speaks for the dead or by a search for probate. */
  ESTATE_WITHOUT_MEANS(true),
  /** A debt relief order, a bankruptcy or an arrangement of this debtor; its day is the order's. */
  INSOLVENCY_ORDER(true),
  /** A judgment, a decision or a policy by which the debt is given up. */
  POLICY_GROUND(false);

  private final boolean ofDebtor;

  FindingKind(boolean ofDebtor) {
    this.ofDebtor = ofDebtor;
  }

  /** Whether it is about one of those who owe the debt, and not about the debt. */
  public boolean ofDebtor() {
    return ofDebtor;
  }
}
