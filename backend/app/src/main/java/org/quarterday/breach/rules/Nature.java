package org.quarterday.breach.rules;

/** What happened to the data; a breach is not only data that got out (UK GDPR Article 4(12)). */
public enum Nature {
  CONFIDENTIALITY,
  INTEGRITY,
  AVAILABILITY
}
