package org.quarterday.trace.rules;

/**
 * UK GDPR Article 6(1), as far as a council may found a trace on it: (b), (c) and (e). Legitimate
 * interests (f) is not open to a public authority in its tasks, and nobody consents to be traced.
 */
public enum LawfulBasis {
  CONTRACT,
  LEGAL_OBLIGATION,
  PUBLIC_TASK
}
