package org.quarterday.universalcredit.rules;

/** How a value is written: money in whole pence, days as 2026-11-16, names parted by commas. */
public enum FieldKind {
  TEXT,
  NAMES,
  DAY,
  NUMBER,
  MONEY
}
