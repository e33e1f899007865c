package org.quarterday.limitation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which weeks are still owed. What was paid goes to the oldest debt first, as it does when neither
 * side says otherwise (Clayton's Case (1816) 1 Mer 572); a charge taken back lowers the week it was
 * for before any other, since that week was never owed. The parts add up to the balance, or to
 * nothing when the account is in credit.
 */
public final class OldestFirst {

  private record Due(LocalDate monday, DebtBasis basis) {}

  private static final Comparator<Due> OLDEST =
      Comparator.comparing(Due::monday).thenComparing(Due::basis);

  private OldestFirst() {}

  /** The parts of weeks still owed, the oldest first; within a week rent before other debts. */
  public static List<OwedPart> of(List<BookedLine> lines) {
    List<BookedLine> standing = standing(lines);
    var debited = new TreeMap<Due, Long>(OLDEST);
    long paid = 0;
    LocalDate givenBack = null;
    for (BookedLine line : standing) {
      if (line.ofItsWeek()) {
        debited.merge(
            new Due(line.monday(), DebtBasis.of(line.typeCode())), line.pence(), Long::sum);
      } else {
        paid -= line.pence();
        givenBack = line.pence() > 0 ? later(givenBack, line.monday()) : givenBack;
      }
    }
    for (Map.Entry<Due, Long> week : debited.entrySet()) {
      if (week.getValue() < 0) {
        paid -= week.getValue();
        week.setValue(0L);
      }
    }
    // More given back than was ever paid: a refund too many is a debt of the week it went.
    if (paid < 0) {
      debited.merge(new Due(givenBack, DebtBasis.OTHER), -paid, Long::sum);
      paid = 0;
    }
    return left(debited, paid);
  }

  private static List<OwedPart> left(Map<Due, Long> debited, long paid) {
    var owed = new ArrayList<OwedPart>();
    long rest = paid;
    for (Map.Entry<Due, Long> week : debited.entrySet()) {
      long off = Math.min(rest, week.getValue());
      rest -= off;
      if (week.getValue() > off) {
        owed.add(
            new OwedPart(week.getKey().monday(), week.getKey().basis(), week.getValue() - off));
      }
    }
    return List.copyOf(owed);
  }

  /** Without what was reversed and its reversals: together they are nothing. */
  static List<BookedLine> standing(List<BookedLine> lines) {
    Set<Integer> undone = new HashSet<>();
    for (BookedLine line : lines) {
      if (line.reverses() != null) {
        undone.add(line.number());
        undone.add(line.reverses());
      }
    }
    return lines.stream().filter(line -> !undone.contains(line.number())).toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
