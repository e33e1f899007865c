package org.quarterday.arrangement.rules;

/** How an arrangement came about. */
public enum ArrangementKind {
  /** Agreed between the tenant and the council. */
  INFORMAL,
  /** In the terms of a court's order, which only another order changes. */
  COURT_ORDERED
}
