package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What the payer was told will be collected, and what of it was.
 *
 * @param openingPence owed, or negative in credit, when it was worked out, as far as it is spread
 *     over the collections
 * @param debitPence what is charged over the whole of it
 * @param extraPence collected besides, off older arrears
 * @param totalPence all its collections
 * @param chargedPence what has been charged since it began, up to today
 * @param collections in the order they are due, without those withdrawn
 */
public record DirectDebit(
    long openingPence,
    long debitPence,
    long extraPence,
    long totalPence,
    long chargedPence,
    List<Collection> collections) {

  /**
   * One of them.
   *
   * @param collectOn the working day the money moves
   * @param came whether it was posted and stands
   * @param returned whether the bank sent it back
   */
  public record Collection(
      LocalDate dueOn, LocalDate collectOn, long pence, boolean came, boolean returned) {}

  /** Of what is charged, the part the collections are for, in pence. */
  long partOf(long pence) {
    long forCharges = Math.clamp(totalPence - openingPence - extraPence, 0, debitPence);
    return debitPence <= 0
        ? 0
        : Math.floorDiv(2 * Math.multiplyExact(pence, forCharges) + debitPence, 2 * debitPence);
  }
}
