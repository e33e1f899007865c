package org.quarterday.bacsreport.rules;

/** What a person decides about an indemnity claim. */
public enum ClaimDecision {
  /** Evidence goes to our bank. */
  CHALLENGE,
  ACCEPT,
  WON,
  LOST,
  CLOSE
}
