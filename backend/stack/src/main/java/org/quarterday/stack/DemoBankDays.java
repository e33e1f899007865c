package org.quarterday.stack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days the demonstration's Direct Debits move on, counted in working days back from the last
 * one, so that a council started today has been collecting for weeks.
 *
 * @param opened instructions are taken down and their notices written
 * @param posted the notices go into the post, and the instructions to Bacs
 * @param lodged the instructions are with the payers' banks
 * @param first the first collections; banks have had time to say all they have to say
 * @param second the second collections; what banks say of them is left to who looks
 */
record DemoBankDays(
    LocalDate opened, LocalDate posted, LocalDate lodged, LocalDate first, LocalDate second) {

  /**
   * A claim is advised five working days after the money moved: even of the second, all is past.
   */
  private static final int SINCE_SECOND = 5;

  private static final int SINCE_FIRST = SINCE_SECOND + 7;

  /** One to post the letter, two until it counts as received, ten of notice, and one to spare. */
  private static final int NOTICE = 14;

  static DemoBankDays upTo(LocalDate today, Set<LocalDate> holidays) {
    LocalDate last = isWorking(today, holidays) ? today : before(today, 1, holidays);
    LocalDate first = before(last, SINCE_FIRST, holidays);
    LocalDate opened = before(first, NOTICE, holidays);
    return new DemoBankDays(
        opened,
        after(opened, 1, holidays),
        after(opened, 3, holidays),
        first,
        before(last, SINCE_SECOND, holidays));
  }

  /** The last day a file for this one has to be at Bacs, and a day earlier. */
  static LocalDate toPrepare(LocalDate collectOn, Set<LocalDate> holidays) {
    return before(collectOn, 3, holidays);
  }

  static LocalDate before(LocalDate day, int working, Set<LocalDate> holidays) {
    LocalDate at = day;
    for (int left = working; left > 0; ) {
      at = at.minusDays(1);
      left -= isWorking(at, holidays) ? 1 : 0;
    }
    return at;
  }

  static LocalDate after(LocalDate day, int working, Set<LocalDate> holidays) {
    LocalDate at = day;
    for (int left = working; left > 0; ) {
      at = at.plusDays(1);
      left -= isWorking(at, holidays) ? 1 : 0;
    }
    return at;
  }

  private static boolean isWorking(LocalDate day, Set<LocalDate> holidays) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
  }
}
