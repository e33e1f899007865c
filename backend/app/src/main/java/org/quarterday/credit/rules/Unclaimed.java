package org.quarterday.credit.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quarterday.calendar.DayInWords;

/**
 * When a credit counts as unclaimed: the account has ended, nothing has moved for the council's
 * number of years, and whoever it belongs to was tried to be reached and did not answer in time.
 * The credit stays theirs; it is only kept elsewhere.
 */
public final class Unclaimed {

  private Unclaimed() {}

  /**
   * A try to reach the owner.
   *
   * @param answered whether somebody did
   */
  public record Try(LocalDate on, boolean answered) {}

  /**
   * Why it cannot be kept as unclaimed yet, in words; empty when it can.
   *
   * @param endedOn the account's last day, or null
   * @param movedOn the newest entry's day
   * @param years after which a credit is unclaimed
   * @param answerDays the owner has to answer in
   */
  public static Optional<String> notYet(
      LocalDate endedOn,
      LocalDate movedOn,
      List<Try> tries,
      LocalDate today,
      int years,
      int answerDays) {
    if (endedOn == null || !endedOn.isBefore(today)) {
      return Optional.of("The account has not ended.");
    }
    LocalDate from = from(endedOn, movedOn, years);
    if (today.isBefore(from)) {
      return Optional.of(
          "A credit is unclaimed after %d years: from %s.".formatted(years, DayInWords.of(from)));
    }
    Optional<Try> last = tries.stream().max(Comparator.comparing(Try::on));
    if (last.isEmpty()) {
      return Optional.of("Nobody has tried to reach the owner.");
    }
    if (last.get().answered()) {
      return Optional.of("The owner has answered: refund it.");
    }
    LocalDate answerBy = last.get().on().plusDays(answerDays);
    return today.isAfter(answerBy)
        ? Optional.empty()
        : Optional.of("The owner has until %s to answer.".formatted(DayInWords.of(answerBy)));
  }

  /** The day from which on it can be. */
  public static LocalDate from(LocalDate endedOn, LocalDate movedOn, int years) {
    return (movedOn.isAfter(endedOn) ? movedOn : endedOn).plusYears(years);
  }
}
