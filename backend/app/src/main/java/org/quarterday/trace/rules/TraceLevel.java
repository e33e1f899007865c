package org.quarterday.trace.rules;

/** Where somebody is looked for, each only when the one before it has been tried. */
public enum TraceLevel {
  /** 1: our own records. */
  OWN_RECORDS,
  /** 2: what other services of the council know and may tell. */
  COUNCIL_SERVICES,
  /** 3: what is bought of a credit reference agency. */
  CREDIT_REFERENCE
}
