package org.quarterday.limitation.rules;

import java.time.LocalDate;
import java.util.Set;

/**
 * An entry as the allocation sees it.
 *
 * @param monday the rent week it counts for, on whose first day a debit fell due
 * @param kind the kind of its type: CHARGE, ADJUSTMENT, OPENING, RECEIPT, TRANSFER, REFUND,
 *     WRITE_OFF
 * @param pence positive is owed to the council
 * @param reverses the entry it undoes, or null
 */
public record BookedLine(
    int number,
    LocalDate monday,
    LocalDate effectiveOn,
    String typeCode,
    String kind,
    long pence,
    Integer reverses) {

  private static final Set<String> BENEFIT = Set.of("RHB", "RUC", "HBA", "HBO");

  /** Debits a week, or takes from what the week was debited. */
  boolean ofItsWeek() {
    return switch (kind) {
      case "CHARGE", "ADJUSTMENT" -> true;
      case "OPENING" -> pence > 0;
      default -> false;
    };
  }

  /**
   * Money somebody who owes the debt paid towards it. Benefit is paid by others, and is no promise
   * of the tenant's.
   */
  boolean partPayment() {
    return "RECEIPT".equals(kind) && pence < 0 && !BENEFIT.contains(typeCode);
  }
}
