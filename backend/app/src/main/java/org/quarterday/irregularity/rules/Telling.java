package org.quarterday.irregularity.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One irregularity, told. A part that has nothing to say is empty.
 *
 * @param id what it is about; the same as long as that is on record
 * @param on the civil day it happened
 * @param title in a few words
 * @param planned what was to be paid
 * @param came what was
 * @param back what came back, and why
 * @param next what happens next
 * @param isOpen whether something is still to happen
 * @param audience who may hear it
 */
public record Telling(
    String id,
    IrregularityKind kind,
    LocalDate on,
    String title,
    String planned,
    String came,
    String back,
    String next,
    boolean isOpen,
    Audience audience) {

  /** Who may hear it. */
  public enum Audience {
    /** The tenant, on the telephone and in a letter. */
    TENANT,
    /** Staff only: somebody may have died, or a signature may be forged. */
    STAFF
  }

  /** What there is to say, in order. */
  public List<String> sentences() {
    return Stream.of(planned, came, back, next).filter(part -> !part.isEmpty()).toList();
  }

  /** Whether it can stand in a letter. */
  public boolean isForTenant() {
    return audience == Audience.TENANT;
  }
}
