package org.quarterday.agency.rules;

/** How an agency hands over what it collected. */
public enum Pays {
  /** All of it; its commission comes as an invoice. */
  GROSS,
  /** What is left after its commission. */
  NET
}
