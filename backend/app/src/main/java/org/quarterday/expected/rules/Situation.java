package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of an account on a day, as far as it says what will come. Money in pence.
 *
 * @param balancePence positive is owed to the council
 * @param debitedTo the Monday of the newest week that is on the account; what comes after it is
 *     charged yet
 * @param weeks what rent weeks charge, some before and some after today, in order
 * @param years the rent years of the account, in order
 * @param benefit null when there is none
 * @param credits awards of Universal Credit, in order
 * @param directDebit null when nothing is collected
 * @param standingOrder null when there is none
 * @param agreed what an arrangement that is kept will pay; null when there is none
 * @param receipts of the last three months
 */
public record Situation(
    LocalDate today,
    long balancePence,
    LocalDate debitedTo,
    List<ChargedWeek> weeks,
    List<ChargedYear> years,
    HousingBenefit benefit,
    List<UniversalCredit> credits,
    DirectDebit directDebit,
    StandingOrder standingOrder,
    Agreed agreed,
    List<Receipt> receipts) {

  /** What this week charges. */
  long thisWeekPence() {
    LocalDate monday = monday();
    return weeks.stream()
        .filter(week -> week.monday().equals(monday))
        .mapToLong(ChargedWeek::pence)
        .sum();
  }

  LocalDate monday() {
    return today.minusDays(today.getDayOfWeek().getValue() - 1L);
  }

  /** What will be charged until a day, which counts: of weeks that are not on the account. */
  long chargedUntil(LocalDate last) {
    return weeks.stream()
        .filter(week -> week.isWithin(debitedTo.plusDays(1), last))
        .mapToLong(ChargedWeek::pence)
        .sum();
  }
}
