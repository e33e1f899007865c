package org.quarterday.universalcredit.rules;

/** How far a claim and the books agree about one field. */
public enum ClaimAgreement {
  SAME,
  DIFFERS,
  /** One of the two does not say. */
  MISSING,
  /** A claim says nothing of it. */
  NOT_COMPARED
}
