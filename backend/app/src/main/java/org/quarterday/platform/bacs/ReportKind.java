package org.quarterday.platform.bacs;

/** The reports that answer a file, or come from banks and payers. */
public enum ReportKind {
  /** New instructions that banks refuse. */
  AUDDIS,
  /** Instructions that banks or payers change or end. */
  ADDACS,
  /** Collections that come back unpaid. */
  ARUDD,
  /** Refunds that payers claimed of their banks, which take them back from the sender. */
  DDICA,
  /** What of a file was taken in. */
  INPUT
}
