package org.quarterday.irregularity.rules;

import static org.quarterday.irregularity.rules.Words.day;
import static org.quarterday.irregularity.rules.Words.money;

import java.time.LocalDate;

/**
 * Housing Benefit that was paid too much of and that the council takes back: out of later payments,
 * or at once. It is not rent left unpaid, and is never told as that.
 *
 * @param source what tells it from others: its first day, or the file and line it was taken by
 * @param firstOn the day it was first kept back, or the day it was taken
 * @param lastOn the newest day of it
 * @param recoveredPence how much each payment keeps back, or what was taken at once
 * @param weeklyPence what is awarded a week; nil when it was taken at once
 * @param postedPence what the newest payment came to; negative when it was taken at once
 * @param isCurrent whether the newest schedule still keeps it back
 */
public record Recovered(
    String source,
    LocalDate firstOn,
    LocalDate lastOn,
    long recoveredPence,
    long weeklyPence,
    long postedPence,
    boolean isCurrent) {

  private static final String NOT_LEFT_UNPAID =
      "This is not rent that you have left unpaid: it is benefit that was paid too much of before.";

  Telling tell() {
    return new Telling(
        "RECOVERED:" + source,
        IrregularityKind.RECOVERED,
        lastOn,
        isTaken()
            ? "Housing Benefit was taken back"
            : "Housing Benefit is less, because an overpayment is being recovered",
        isTaken() ? "" : "%s of Housing Benefit is awarded a week.".formatted(money(weeklyPence)),
        isTaken() ? "" : "%s came on %s.".formatted(money(postedPence), day(lastOn)),
        isTaken()
            ? "On %s the benefit office took back %s that had been paid too much of. %s"
                .formatted(day(firstOn), money(postedPence), NOT_LEFT_UNPAID)
            : kept(),
        next(),
        isCurrent,
        Telling.Audience.TENANT);
  }

  private boolean isTaken() {
    return postedPence < 0;
  }

  private String kept() {
    String when =
        isCurrent
            ? "has been kept back since " + day(firstOn)
            : "was kept back from " + day(firstOn) + " to " + day(lastOn);
    return "%s of each payment %s for an overpayment. %s"
        .formatted(money(recoveredPence), when, NOT_LEFT_UNPAID);
  }

  private String next() {
    if (isTaken()) {
      return "That much of the rent became yours to pay. If you think that the overpayment is wrong, ask the benefit office to look at it again; talk to us if you cannot pay it at once.";
    }
    return isCurrent
        ? "It goes on until the overpayment is paid back, and that much of the rent is yours to pay meanwhile. If it is more than you can manage, ask the benefit office to keep back less."
        : "That much is not kept back any more.";
  }
}
