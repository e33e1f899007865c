package org.quarterday.onlinesupport.rules;

/** What a person may be asked to prove who they are; the council chooses which of them. */
public enum CheckQuestion {
  NAME,
  BORN_ON,
  PAYMENT_REFERENCE,
  LAST_PAYMENT,
  NATIONAL_INSURANCE
}
