package org.quarterday.irregularity.rules;

/** Where a planned collection stands. */
public enum ItemState {
  PLANNED,
  IN_RUN,
  SENT,
  COLLECTED,
  RETURNED,
  WITHDRAWN
}
