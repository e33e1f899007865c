package org.quarterday.arrears.rules;

/** Which part of the worklist a case is in. */
public enum CaseStanding {
  IMMEDIATE,
  PAUSED,
  NO_ACTION
}
