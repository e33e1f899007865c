package org.quarterday.arrears.rules;

/** What became of a promise. Only {@code WITHDRAWN} is a person's word. */
public enum PromiseState {
  OPEN,
  KEPT,
  BROKEN,
  WITHDRAWN
}
