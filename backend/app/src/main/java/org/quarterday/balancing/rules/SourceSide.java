package org.quarterday.balancing.rules;

/** What a source's amounts are. */
public enum SourceSide {
  /** Money received; what goes back is negative. */
  MONEY,
  /** What accounts were charged; what they were credited is negative. */
  ACCOUNTS,
  /** Two sums of control accounts that should be the same. */
  CONTROLS
}
