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
 * small lines are no way around a limit on a large one.
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

  /** Why somebody with these permissions may not decide it, and who may; empty when they may. */
  public Optional<String> whyNot(Set<String> permissions, long largestPence, long totalPence) {
    Holder theirs = of(permissions);
    if (theirs.covers(largestPence, totalPence)) {
      return Optional.empty();
    }
    return Optional.of(
        "The largest line is %s and the total %s; you may approve %s. %s"
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
        .orElse("Nobody may until the council sets a limit that high.");
  }
}
