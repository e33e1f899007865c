package org.quarterday.limitation.rules;

import java.time.LocalDate;

/** Something that may start the time again on the day it happened. */
public record Restart(LocalDate on, Kind kind) {

  /** What it was. */
  public enum Kind {
    /** In writing and signed by who made it (Limitation Act 1980 s.30). */
    ACKNOWLEDGEMENT,
    PART_PAYMENT
  }
}
