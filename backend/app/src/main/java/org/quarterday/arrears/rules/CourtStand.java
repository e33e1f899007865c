package org.quarterday.arrears.rules;

import java.time.LocalDate;

/**
 * Where an account stands in court on a day.
 *
 * @param aheadOn the next hearing or eviction, today's too; null without one
 * @param missingOn a hearing or eviction that was and nobody wrote up; null without one
 * @param claimOpen whether a claim is with the court, or its order stands
 * @param suspended whether that order is not enforced while its terms are kept
 * @param warrantDue whether the day of an order for possession is past and no warrant was asked for
 * @param claimFrom the first day on which a claim can rest on the notice served; null without one
 * @param claimUntil the last one; null when it does not lapse
 */
public record CourtStand(
    LocalDate aheadOn,
    LocalDate missingOn,
    boolean claimOpen,
    boolean suspended,
    boolean warrantDue,
    LocalDate claimFrom,
    LocalDate claimUntil) {

  /** Whether a notice has run out and not lapsed, and no claim was made on it. */
  boolean isClaimDue(LocalDate today) {
    return !claimOpen
        && claimFrom != null
        && !today.isBefore(claimFrom)
        && (claimUntil == null || !today.isAfter(claimUntil));
  }
}
