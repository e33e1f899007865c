package org.quarterday.placement.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where a debt stands with an agency. */
public enum DebtState {
  /** On a draft. */
  SELECTED("Chosen"),
  /** Taken off before it went: a check failed meanwhile, or nobody wanted the draft. */
  LEFT_OUT("Left out"),
  /** In a file that was made. */
  PLACED("In the file"),
  SENT("Sent"),
  /** The agency works it. */
  ACTIVE("With the agency"),
  /** The agency does not want it. */
  REJECTED("Not accepted"),
  /** The council called it back. */
  RECALLED("Called back"),
  /** The agency is through with it. */
  CLOSED("Over");

  private final String words;

  DebtState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether the agency may have it, or will: no other agency may. */
  public boolean isLive() {
    return this == SELECTED || isOut();
  }

  /** Whether it has left the council. */
  public boolean isOut() {
    return this == PLACED || this == SENT || this == ACTIVE;
  }

  /** Whether a payment of the agency may be for it: it may have collected before it heard. */
  public boolean maybePaid() {
    return this == SENT || this == ACTIVE || this == RECALLED || this == CLOSED;
  }

  /** Those that left the council, as a list in SQL. */
  public static String outAsSql() {
    return sql(Arrays.stream(values()).filter(DebtState::isOut).toList());
  }

  /** Those no other agency may have, as a list in SQL. */
  public static String liveAsSql() {
    return sql(Arrays.stream(values()).filter(DebtState::isLive).toList());
  }

  private static String sql(List<DebtState> states) {
    return states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
  }
}
