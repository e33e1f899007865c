package org.quarterday.trace.rules;

/** How far a field of what is known agrees with what is on record. */
public enum Agreement {
  EXACT,
  /** A name somebody goes by for the other. */
  NICKNAME,
  /** Another spelling, or a slip of a digit. */
  SIMILAR,
  /** Written otherwise, said alike. */
  SOUND,
  /** A name they had before. */
  FORMER,
  /** Forename and surname, or day and month, in each other's place. */
  SWAPPED,
  INITIAL,
  /** A day of birth of which one part is another. */
  NEAR,
  /** Month and year, which is all that is known. */
  MONTH,
  /** Day and month, which is all that is known. */
  DAY_AND_MONTH,
  /** The year, which is all that is known. */
  YEAR,
  /** The postcode, and another door. */
  POSTCODE,
  DIFFERENT,
  /** Not asked, or not on record. Says nothing either way. */
  UNKNOWN
}
