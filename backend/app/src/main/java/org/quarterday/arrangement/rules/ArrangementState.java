package org.quarterday.arrangement.rules;

import java.util.Optional;

/** Where an arrangement stands. The one table of what may become of it. */
public enum ArrangementState {
  /** Everything that was due has come, within its tolerance. */
  KEPT,
  /** Something that was due has not come. It stands still, until somebody changes or ends it. */
  BROKEN,
  /** All of it has come, or nothing is owed any more. */
  COMPLETED,
  /** Ended by a person. Never taken up again: another is another arrangement. */
  ENDED;

  /** What can happen to one. */
  public enum Event {
    /** An instalment was not kept. */
    BREAK,
    /** What was behind has come. */
    CATCH_UP,
    /** Nothing is left of it. */
    COMPLETE,
    /** Other terms, agreed or ordered. */
    CHANGE,
    END
  }

  /** Empty when it cannot happen to one in this state. */
  public Optional<ArrangementState> after(Event event) {
    return Optional.ofNullable(
        switch (this) {
          case KEPT ->
              switch (event) {
                case BREAK -> BROKEN;
                case CATCH_UP -> null;
                case COMPLETE -> COMPLETED;
                case CHANGE -> KEPT;
                case END -> ENDED;
              };
          case BROKEN ->
              switch (event) {
                case BREAK -> null;
                case CATCH_UP, CHANGE -> KEPT;
                case COMPLETE -> COMPLETED;
                case END -> ENDED;
              };
          case COMPLETED, ENDED -> null;
        });
  }

  /** Whether nothing more becomes of it. */
  public boolean isOver() {
    return this == COMPLETED || this == ENDED;
  }
}
