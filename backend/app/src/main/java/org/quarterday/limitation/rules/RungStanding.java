package org.quarterday.limitation.rules;

/** How near its end a week on the ladder is. */
public enum RungStanding {
  /** Nobody can be sued for it any more. */
  BARRED,
  SOON,
  LATER
}
