package org.quarterday.credit.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a credit comes from, as far as the books can tell, part by part. A cause takes what it
 * explains of what the ones before left over; the parts always come to the credit.
 */
public final class CreditCauses {

  private CreditCauses() {}

  /** A part of the credit, above nought. */
  public record Part(SeemingCause cause, long pence) {}

  /**
   * What the books say.
   *
   * @param creditPence above nought
   * @param benefitBeyondPence what benefit paid beyond what was charged, over the days looked back
   * @param twicePence payments that repeat one of the same amount shortly before
   * @param collectedPence what Direct Debits brought over the last quarter, less what came back
   * @param receivedPence what all payers brought over the same quarter
   * @param chargedPence what was charged over it
   * @param lastPaymentPence the newest payment; nil when there is none
   * @param since the day from which on it has stood in credit
   * @param ended whether the account has ended
   */
  public record Found(
      long creditPence,
      long benefitBeyondPence,
      long twicePence,
      long collectedPence,
      long receivedPence,
      long chargedPence,
      long lastPaymentPence,
      LocalDate since,
      boolean ended) {}

  /**
   * The parts in the order in which they are looked for.
   *
   * @param patternDays the longest time between two payments of a pattern
   */
  public static List<Part> of(Found found, LocalDate today, int patternDays) {
    var parts = new ArrayList<Part>();
    long left = found.creditPence();
    left -= take(parts, SeemingCause.BENEFIT_OVERPAID, found.benefitBeyondPence(), left);
    left -= take(parts, SeemingCause.PAID_TWICE, found.twicePence(), left);
    if (inAdvance(found, left, today, patternDays)) {
      left -= take(parts, SeemingCause.IN_ADVANCE, left, left);
    }
    long beyond = found.receivedPence() - found.chargedPence();
    left -=
        take(
            parts,
            SeemingCause.DIRECT_DEBIT_TOO_HIGH,
            Math.min(found.collectedPence(), beyond),
            left);
    take(parts, found.ended() ? SeemingCause.TENANCY_ENDED : SeemingCause.NOT_FOUND, left, left);
    return List.copyOf(parts);
  }

  /** One payment long, and no older than the time to the next: rent is payable in advance. */
  private static boolean inAdvance(Found found, long left, LocalDate today, int patternDays) {
    return !found.ended()
        && left <= found.lastPaymentPence()
        && ChronoUnit.DAYS.between(found.since(), today) <= patternDays;
  }

  private static long take(List<Part> parts, SeemingCause cause, long pence, long left) {
    long taken = Math.clamp(pence, 0, left);
    if (taken > 0) {
      parts.add(new Part(cause, taken));
    }
    return taken;
  }
}
