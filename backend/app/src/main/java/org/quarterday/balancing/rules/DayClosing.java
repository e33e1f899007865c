package org.quarterday.balancing.rules;

import java.time.LocalDate;

/**
 * Whether a day may be closed, and whether its close may be checked. The same words answer before
 * anything is tried and when it is refused.
 */
public final class DayClosing {

  private DayClosing() {}

  /**
   * Why the day may not be closed as it stands; null when it may.
   *
   * @param today the civil day it is; a day may be closed before its end, and money that comes
   *     after that voids the close
   */
  public static String whyNotClose(DayFigures figures, DayState state, LocalDate today) {
    if (figures.day().isAfter(today)) {
      return "It has not begun.";
    }
    if (state.stands()) {
      return state == DayState.CHECKED ? "It is closed and checked." : "It is closed.";
    }
    long open = figures.unexplained();
    if (open > 0) {
      return open == 1
          ? "A difference is not explained."
          : open + " differences are not explained.";
    }
    long lines = figures.openBankLines();
    if (lines > 0) {
      return lines == 1
          ? "A line of the bank is neither found on the books nor explained."
          : lines + " lines of the bank are neither found on the books nor explained.";
    }
    return null;
  }

  /** Why the close may not be checked, whoever asks; null when it may. */
  public static String whyNotCheck(DayState state) {
    return switch (state) {
      case OPEN -> "Nobody has closed it.";
      case VOID -> "Something was recorded on it since it was closed: it is closed again first.";
      case CHECKED -> "It has been checked.";
      case CLOSED -> null;
    };
  }
}
