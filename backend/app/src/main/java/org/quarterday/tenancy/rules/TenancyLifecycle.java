package org.quarterday.tenancy.rules;

import static org.quarterday.tenancy.rules.TenancyState.CHECKED;
import static org.quarterday.tenancy.rules.TenancyState.CLOSED;
import static org.quarterday.tenancy.rules.TenancyState.DRAFT;
import static org.quarterday.tenancy.rules.TenancyState.ENDED;
import static org.quarterday.tenancy.rules.TenancyState.FINAL_ACCOUNT_PROVED;
import static org.quarterday.tenancy.rules.TenancyState.FORMER_ARREARS;
import static org.quarterday.tenancy.rules.TenancyState.FORMER_CREDIT;
import static org.quarterday.tenancy.rules.TenancyState.FORMER_NIL;
import static org.quarterday.tenancy.rules.TenancyState.LIVE;
import static org.quarterday.tenancy.rules.TenancyState.NOTICE_GIVEN;
import static org.quarterday.tenancy.rules.TenancyState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one table of what may happen to a tenancy, and where it leads. */
public final class TenancyLifecycle {

  /** What is done to a tenancy. */
  public enum Action {
    CHANGE,
    CHECK,
    WITHDRAW,
    COMMENCE,
    GIVE_NOTICE,
    WITHDRAW_NOTICE,
    END,
    CORRECT_START,
    CORRECT_END,
    PROVE,
    FORMER_IN_ARREARS,
    FORMER_IN_CREDIT,
    FORMER_AT_NIL,
    CLOSE
  }

  private record Move(TenancyState from, Action action, TenancyState to) {}

  private static final List<Move> MOVES =
      List.of(
          new Move(DRAFT, Action.CHANGE, DRAFT),
          new Move(DRAFT, Action.CHECK, CHECKED),
          new Move(DRAFT, Action.WITHDRAW, WITHDRAWN),
          // What was checked is not what is there now: it is checked again.
          new Move(CHECKED, Action.CHANGE, DRAFT),
          new Move(CHECKED, Action.COMMENCE, LIVE),
          new Move(CHECKED, Action.WITHDRAW, WITHDRAWN),
          new Move(LIVE, Action.GIVE_NOTICE, NOTICE_GIVEN),
          new Move(LIVE, Action.END, ENDED),
          new Move(NOTICE_GIVEN, Action.WITHDRAW_NOTICE, LIVE),
          new Move(NOTICE_GIVEN, Action.END, ENDED),
          new Move(LIVE, Action.CORRECT_START, LIVE),
          new Move(NOTICE_GIVEN, Action.CORRECT_START, NOTICE_GIVEN),
          new Move(ENDED, Action.CORRECT_END, ENDED),
          new Move(ENDED, Action.PROVE, FINAL_ACCOUNT_PROVED),
          new Move(FINAL_ACCOUNT_PROVED, Action.FORMER_IN_ARREARS, FORMER_ARREARS),
          new Move(FINAL_ACCOUNT_PROVED, Action.FORMER_IN_CREDIT, FORMER_CREDIT),
          new Move(FINAL_ACCOUNT_PROVED, Action.FORMER_AT_NIL, FORMER_NIL),
          // A debt is paid, a credit refunded, a late benefit payment arrives: proved again.
          new Move(FORMER_ARREARS, Action.PROVE, FINAL_ACCOUNT_PROVED),
          new Move(FORMER_CREDIT, Action.PROVE, FINAL_ACCOUNT_PROVED),
          new Move(FORMER_NIL, Action.PROVE, FINAL_ACCOUNT_PROVED),
          new Move(FORMER_NIL, Action.CLOSE, CLOSED));

  private TenancyLifecycle() {}

  /** Where the action leads from a state, if it may happen there. */
  public static Optional<TenancyState> after(TenancyState state, Action action) {
    return MOVES.stream()
        .filter(move -> move.from == state && move.action == action)
        .map(Move::to)
        .findFirst();
  }

  /** What may be done next, for a screen. */
  public static Set<Action> allowed(TenancyState state) {
    Set<Action> allowed = EnumSet.noneOf(Action.class);
    MOVES.stream().filter(move -> move.from == state).forEach(move -> allowed.add(move.action));
    return allowed;
  }
}
