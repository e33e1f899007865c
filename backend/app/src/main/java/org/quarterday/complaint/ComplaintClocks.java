package org.quarterday.complaint;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quarterday.complaint.rules.ComplaintState;

/** Sorts of states, for SQL. */
final class ComplaintClocks {

  /** A stage waits for its acknowledgement or its answer. */
  static final String[] WAIT = codes(ComplaintClocks::waits);

  static final String[] OVER = codes(ComplaintState::isOver);

  private ComplaintClocks() {}

  static boolean waits(ComplaintState state) {
    return state.after(ComplaintState.Event.ACKNOWLEDGE).isPresent()
        || state.after(ComplaintState.Event.ANSWER).isPresent();
  }

  private static String[] codes(Predicate<ComplaintState> which) {
    return Stream.of(ComplaintState.values()).filter(which).map(Enum::name).toArray(String[]::new);
  }
}
