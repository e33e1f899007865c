package org.quarterday.balancing.rules;

/** How far a day is. It is worked out from what was signed and what stands now, never kept. */
public enum DayState {
  /** Nobody has closed it. */
  OPEN,
  /** Closed by one person; another has not yet checked it. */
  CLOSED,
  /** Closed by one person and checked by another, for the figures as they are. */
  CHECKED,
  /** It was closed, and something was recorded on it afterwards. */
  VOID;

  /**
   * @param signed the content hash of the last close, or null when there is none
   * @param checked whether that close was checked
   * @param now the content hash of the figures as they are
   */
  public static DayState of(String signed, boolean checked, String now) {
    if (signed == null) {
      return OPEN;
    }
    if (!signed.equals(now)) {
      return VOID;
    }
    return checked ? CHECKED : CLOSED;
  }

  /** Whether what was signed stands. */
  public boolean stands() {
    return this == CLOSED || this == CHECKED;
  }
}
