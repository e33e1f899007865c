package org.quarterday.agency.rules;

/** What an agency is to the people whose data it gets (UK GDPR Articles 4 and 28). */
public enum DataRole {
  /** It answers for them itself. */
  CONTROLLER,
  /** It works by the council's instructions. */
  PROCESSOR
}
