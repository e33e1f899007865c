package org.quarterday.expected.rules;

import java.time.LocalDate;

/**
 * What a rent week charges an account.
 *
 * @param monday the day it is charged
 * @param pence nil in a rent-free week
 */
public record ChargedWeek(LocalDate monday, long pence) {

  boolean isCharged() {
    return pence > 0;
  }

  boolean isWithin(LocalDate first, LocalDate last) {
    return !monday.isBefore(first) && !monday.isAfter(last);
  }
}
