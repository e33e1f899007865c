package org.quarterday.standingorder.rules;

import java.util.Optional;

/** Where a standing order stands. The one table of what may become of it. */
public enum StandingOrderState {
  /** The tenant has the form; nothing has come by it yet. */
  ASKED,
  /** It pays. */
  RUNNING,
  /** It is over, or will be on its last day. Never taken up again: another is another order. */
  ENDED;

  /** What can happen to one. */
  public enum Event {
    FIRST_PAYMENT,
    CHANGE,
    END
  }

  /** Empty when it cannot happen to one in this state. */
  public Optional<StandingOrderState> after(Event event) {
    return Optional.ofNullable(
        switch (this) {
          case ASKED ->
              switch (event) {
                case FIRST_PAYMENT -> RUNNING;
                case CHANGE -> ASKED;
                case END -> ENDED;
              };
          case RUNNING ->
              switch (event) {
                case FIRST_PAYMENT -> null;
                case CHANGE -> RUNNING;
                case END -> ENDED;
              };
          case ENDED -> null;
        });
  }
}
