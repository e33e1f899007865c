package org.quarterday.account.rules;

import java.util.List;
import java.util.Set;
import org.quarterday.money.Money;

/**
 * How much a person may do alone. A person with several permissions has the largest of their
 * limits; one with none of them has none.
 */
public final class MoneyLimits {

  private MoneyLimits() {}

  /**
   * A row of the limits in force.
   *
   * @param pence the limit, or null for without limit
   */
  public record Limit(String permission, Long pence) {}

  /**
   * What a person may do alone.
   *
   * @param upTo nil when nothing
   * @param unlimited then {@code upTo} does not count
   */
  public record Allowed(Money upTo, boolean unlimited) {

    /** Whether amounts of this size in all are allowed; credits and debits count alike. */
    public boolean covers(Money size) {
      return unlimited || size.compareTo(upTo) <= 0;
    }

    public String inWords() {
      return unlimited ? "without limit" : "up to " + upTo.format();
    }
  }

  public static Allowed of(Set<String> permissions, List<Limit> limits) {
    List<Limit> theirs =
        limits.stream().filter(limit -> permissions.contains(limit.permission())).toList();
    boolean unlimited = theirs.stream().anyMatch(limit -> limit.pence() == null);
    long upTo = unlimited ? 0 : theirs.stream().mapToLong(Limit::pence).max().orElse(0);
    return new Allowed(Money.ofPence(upTo), unlimited);
  }

  /** The size of an amount, whichever way it goes. */
  public static Money size(long pence) {
    return Money.ofPence(Math.absExact(pence));
  }
}
