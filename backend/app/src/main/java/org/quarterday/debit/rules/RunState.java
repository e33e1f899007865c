package org.quarterday.debit.rules;

import java.util.Map;
import java.util.Set;

/**
 * The life of one attempt at a week's debit. {@link #LEGAL} is the only place that says what may
 * follow what.
 */
public enum RunState {
  /** Being prepared, or sent back by whoever should have approved it. */
  DRAFT,
  /** Lines, totals and exceptions are made and can be looked at. */
  PRELISTED,
  /** Signed by name: no difference, no exception left open. */
  BALANCED,
  /** Another person has agreed to exactly this content. */
  APPROVED,
  POSTING,
  POSTED,
  /** The controls after posting agreed and were signed. */
  CLOSED,
  BACKING_OUT,
  /** Every entry reversed; both journals are kept, and the week may be tried again. */
  BACKED_OUT;

  private static final Map<RunState, Set<RunState>> LEGAL =
      Map.of(
          DRAFT, Set.of(PRELISTED),
          PRELISTED, Set.of(DRAFT, BALANCED),
          BALANCED, Set.of(DRAFT, APPROVED),
          APPROVED, Set.of(DRAFT, POSTING),
          POSTING, Set.of(POSTED, BACKING_OUT),
          POSTED, Set.of(CLOSED, BACKING_OUT),
          CLOSED, Set.of(BACKING_OUT),
          BACKING_OUT, Set.of(BACKED_OUT),
          BACKED_OUT, Set.of());

  public boolean mayBecome(RunState next) {
    return LEGAL.get(this).contains(next);
  }

  /** This state's successor, checked against the table. */
  public RunState become(RunState next) {
    if (!mayBecome(next)) {
      throw new IllegalStateException("A debit that is " + this + " cannot become " + next);
    }
    return next;
  }

  /** Whether its lines stand on the accounts. */
  public boolean isPosted() {
    return this == POSTED || this == CLOSED;
  }

  /** Whether its content may still be thrown away and made again. */
  public boolean mayBePreparedAgain() {
    return this == DRAFT || this == PRELISTED || this == BALANCED || this == APPROVED;
  }

  /** As a person reads it. */
  public String words() {
    return switch (this) {
      case DRAFT -> "a draft";
      case PRELISTED -> "pre-listed";
      case BALANCED -> "signed as balanced";
      case APPROVED -> "approved";
      case POSTING -> "being posted";
      case POSTED -> "posted";
      case CLOSED -> "closed";
      case BACKING_OUT -> "being backed out";
      case BACKED_OUT -> "backed out";
    };
  }
}
