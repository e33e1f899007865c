package org.quarterday.writeoffschedule.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.account.rules.MoneyLimits.Allowed;
import org.quarterday.account.rules.MoneyLimits.Limit;
import org.quarterday.money.Money;

/**
 * Who may decide a schedule: the limit has to cover its largest line, and another its total. Many
 * small lines are no way around a limit on a large one, nor are many small schedules: the lines of
 * one debt count together, and so do the schedules one person approves on one day.
 *
 * @param lines the limits of a line in force, by permission
 * @param totals the limits of a schedule's total in force, by permission
 */
public record Authority(List<Limit> lines, List<Limit> totals) {

  /** What one permission may decide. */
  public record Holder(String permission, Allowed line, Allowed total) {

    public boolean covers(long largestPence, long totalPence) {
      return line.covers(Money.ofPence(largestPence)) && total.covers(Money.ofPence(totalPence));
    }

    /** "lines up to £50.00 and schedules up to £500.00". */
    public String inWords() {
      return "lines %s and schedules %s".formatted(line.inWords(), total.inWords());
    }
  }

  /** What somebody with these permissions may decide; nothing without one that has limits. */
  public Holder of(Set<String> permissions) {
    return new Holder("", MoneyLimits.of(permissions, lines), MoneyLimits.of(permissions, totals));
  }

  /** Every permission that has limits, each by itself, the smallest line first. */
  public List<Holder> holders() {
    return Stream.concat(lines.stream(), totals.stream())
        .map(Limit::permission)
        .distinct()
        .sorted()
        .map(permission ->
            new Holder(
                permission,
                MoneyLimits.of(Set.of(permission), lines),
                MoneyLimits.of(Set.of(permission), totals)))
        .toList();
  }

  /**
   * What a limit is held against, in pence: never one line or one schedule by itself, since parts
   * of a debt and schedules of a day are cut by whoever makes them.
   *
   * @param largestPence the largest debt: its lines here, in schedules that wait, and on the
   *     register
   * @param totalPence of the schedule
   * @param todayPence what the same person approved today already
   */
  public record Weighed(long largestPence, long totalPence, long todayPence) {

    long dayPence() {
      return Math.addExact(totalPence, todayPence);
    }

    /** Said when the schedule alone would not show it. */
    String inWords() {
      return todayPence == 0
          ? ""
          : "You approved %s today already, which counts. "
              .formatted(Money.ofPence(todayPence).format());
    }
  }

  /** As {@link #whyNot(Set, long, long)}, with what counts beside the schedule. */
  public Optional<String> whyNot(Set<String> permissions, Weighed weighed) {
    return whyNot(permissions, weighed.largestPence(), weighed.dayPence())
        .map(why -> weighed.inWords() + why);
  }

  /** Why somebody with these permissions may not decide it, and who may; empty when they may. */
  Optional<String> whyNot(Set<String> permissions, long largestPence, long totalPence) {
    Holder theirs = of(permissions);
    if (theirs.covers(largestPence, totalPence)) {
      return Optional.empty();
    }
    return Optional.of(
        "The largest debt is %s and the total %s; you may approve %s. %s"
            .formatted(
                Money.ofPence(largestPence).format(),
                Money.ofPence(totalPence).format(),
                theirs.inWords(),
                whoMay(largestPence, totalPence)));
  }

  private String whoMay(long largestPence, long totalPence) {
    return holders().stream()
        .filter(holder -> holder.covers(largestPence, totalPence))
        .findFirst()
        .map(holder -> "Somebody with %s may: %s.".formatted(holder.permission(), holder.inWords()))
        .orElse(
            "Nobody may until the council sets a limit that high: an administrator does, on Reference data under Money limits, for a line and for a total (WRITE_OFF_APPROVE, WRITE_OFF_TOTAL_APPROVE).");
  }
}
