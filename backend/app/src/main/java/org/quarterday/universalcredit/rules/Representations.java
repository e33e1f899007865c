package org.quarterday.universalcredit.rules;

import java.time.LocalDate;

/**
 * What the tenant says to a request before it is made.
 *
 * @param invitedOn when they were asked what they say to it; null when they were not
 * @param said what they said; empty when nothing came
 */
public record Representations(LocalDate invitedOn, String said) {

  /** The first day without an answer on which it may be asked for; null when nobody asked them. */
  public LocalDate waitsUntil(RequestTerms terms) {
    return invitedOn == null ? null : invitedOn.plusDays(terms.representationDays());
  }

  public boolean wereHeard(RequestTerms terms, LocalDate today) {
    return invitedOn != null && (!said.isBlank() || !today.isBefore(waitsUntil(terms)));
  }
}
