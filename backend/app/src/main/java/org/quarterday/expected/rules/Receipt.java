package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Money that came and stands.
 *
 * @param from whose kind of payment it is
 * @param pence what came
 */
public record Receipt(Kind from, LocalDate on, long pence) {

  /** What a receipt's type says about who it came from. */
  public enum Kind {
    HOUSING_BENEFIT,
    UNIVERSAL_CREDIT,
    DEDUCTION,
    DIRECT_DEBIT,
    STANDING_ORDER,
    OTHER
  }

  /** By a tenant's own hand, whatever it was paid from. */
  static final Set<Kind> BY_TENANT = Set.of(Kind.DIRECT_DEBIT, Kind.STANDING_ORDER, Kind.OTHER);

  /** What came from these after one day and until another, which counts. */
  static long between(List<Receipt> receipts, Set<Kind> from, LocalDate after, LocalDate until) {
    return receipts.stream()
        .filter(receipt -> from.contains(receipt.from))
        .filter(receipt -> receipt.on.isAfter(after) && !receipt.on.isAfter(until))
        .mapToLong(Receipt::pence)
        .sum();
  }
}
