package org.quarterday.agency.rules;

/**
 * What an agency may keep of what it collected: a part of it, and VAT on that part. Each is rounded
 * half up to the penny, as an invoice is.
 *
 * @param points hundredths of a per cent of what was collected
 * @param vatPoints hundredths of a per cent of the commission
 */
public record Commission(int points, int vatPoints) {

  private static final long WHOLE = 10_000;

  /** With VAT, in pence, of what a debtor paid. */
  public long of(long grossPence) {
    long commission = part(grossPence, points);
    return commission + part(commission, vatPoints);
  }

  private static long part(long pence, int points) {
    return Math.floorDiv(Math.multiplyExact(pence, points) + WHOLE / 2, WHOLE);
  }
}
