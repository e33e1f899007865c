package org.quarterday.writeoff.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.limitation.rules.Ladder;

/**
 * What of one week's debits is still owed.
 *
 * @param monday the first day of the rent week, on which it fell due
 * @param barredFrom the first day on which nobody can be sued for it any more
 */
public record OwedWeek(LocalDate monday, long pence, LocalDate barredFrom) {

  /** The rungs of a ladder; what fell due together and is out of time together is one. */
  public static List<OwedWeek> of(Ladder ladder) {
    var owed = new ArrayList<OwedWeek>();
    for (Ladder.Rung rung : ladder.rungs()) {
      OwedWeek week = new OwedWeek(rung.part().monday(), rung.part().pence(), rung.barredFrom());
      OwedWeek last = owed.isEmpty() ? null : owed.getLast();
      if (last != null
          && last.monday.equals(week.monday)
          && last.barredFrom.equals(week.barredFrom)) {
        owed.set(owed.size() - 1, last.of(Math.addExact(last.pence, week.pence)));
      } else {
        owed.add(week);
      }
    }
    return List.copyOf(owed);
  }

  /** The weeks an amount covers, the oldest first, the last of them maybe in part. */
  public static List<OwedWeek> covered(List<OwedWeek> owed, long pence) {
    var covered = new ArrayList<OwedWeek>();
    long left = pence;
    for (OwedWeek week : owed) {
      if (left <= 0) {
        break;
      }
      long part = Math.min(left, week.pence());
      covered.add(week.of(part));
      left -= part;
    }
    return List.copyOf(covered);
  }

  /** What the weeks come to. */
  public static long sum(List<OwedWeek> weeks) {
    return weeks.stream().mapToLong(OwedWeek::pence).sum();
  }

  /** Whether nobody can be sued for it any more. */
  public boolean barred(LocalDate today) {
    return !today.isBefore(barredFrom);
  }

  private OwedWeek of(long other) {
    return new OwedWeek(monday, other, barredFrom);
  }
}
