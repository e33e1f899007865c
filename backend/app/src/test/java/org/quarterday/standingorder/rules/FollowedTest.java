package org.quarterday.standingorder.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.calendar.Frequency;
import org.quarterday.calendar.WorkingDays;

class FollowedTest {

  private static final WorkingDays DAYS =
      new WorkingDays(
          List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 12, 25)));

  private static final LocalDate SINCE = day("2026-01-01");

  private static final PaymentSchedule MONTHLY = schedule(null, terms("2026-05-01", 44_167));

  @Test
  void aBankPaysOnTheWorkingDayOnOrAfterTheDueDay() {
    DuePayment overEaster =
        schedule(null, terms("2026-04-03", 44_167))
            .between(day("2026-04-01"), day("2026-04-30"), DAYS)
            .getFirst();
    assertEquals(day("2026-04-07"), overEaster.payOn());
    assertEquals(day("2026-05-04"), overEaster.nextPayOn());
  }

  @Test
  void newTermsTakeOverOnTheirFirstDay() {
    PaymentSchedule changed =
        schedule(null, terms("2026-05-01", 44_167), terms("2026-07-01", 45_000));
    assertEquals(
        List.of(44_167L, 44_167L, 45_000L, 45_000L),
        changed.between(SINCE, day("2026-08-31"), DAYS).stream().map(DuePayment::pence).toList());
    assertEquals(day("2026-09-01"), changed.firstFrom(day("2026-08-02")));
    assertEquals(day("2026-07-01"), changed.firstFrom(day("2026-01-01")));
  }

  @Test
  void nothingIsDueAfterTheEndOfTheOrderOrOfTheAccount() {
    assertEquals(
        2,
        schedule("2026-06-30", terms("2026-05-01", 1))
            .between(SINCE, day("2026-12-31"), DAYS)
            .size());
    assertEquals(
        1, MONTHLY.until(day("2026-05-15")).between(SINCE, day("2026-12-31"), DAYS).size());
    assertEquals(
        day("2026-06-30"), schedule("2026-06-30", terms("2026-05-01", 1)).until(null).endsOn());
  }

  @ParameterizedTest(name = "{1} on {0}, looked at on {2}: {3}")
  @CsvSource({
    "2026-05-01, 44167, 2026-05-01, CAME",
    "2026-04-29, 44167, 2026-04-30, CAME",
    "2026-05-20, 44167, 2026-05-21, CAME",
    "2026-05-01, 44000, 2026-05-01, ANOTHER_AMOUNT",
    "2026-05-01, 50000, 2026-05-01, ANOTHER_AMOUNT",
    "2026-04-27, 44167, 2026-05-01, TO_COME",
    "2026-04-27, 44167, 2026-05-04, TO_COME",
    "2026-04-27, 44167, 2026-05-05, NOT_RECEIVED"
  })
  void whatBecameOfAPayment(String on, long pence, String today, DueOutcome outcome) {
    Followed followed = follow(MONTHLY, today, new Paid(day(on), pence));
    assertEquals(outcome, followed.occasions().getFirst().outcome());
  }

  @Test
  void eachReceiptBelongsToOneDueDay() {
    Followed followed =
        follow(
            MONTHLY,
            "2026-07-10",
            new Paid(day("2026-05-01"), 44_167),
            new Paid(day("2026-05-29"), 44_167),
            new Paid(day("2026-07-02"), 40_000));
    assertEquals(
        List.of(DueOutcome.CAME, DueOutcome.CAME, DueOutcome.ANOTHER_AMOUNT, DueOutcome.TO_COME),
        followed.occasions().stream().map(Occasion::outcome).toList());
    assertEquals(
        List.of(new Trouble(TroubleKind.ANOTHER_AMOUNT, day("2026-07-01"), 44_167, 40_000)),
        followed.troubles());
    assertEquals(4_167, followed.occasions().get(2).outstandingPence());
  }

  @Test
  void paidInTwoPartsItCame() {
    assertEquals(
        DueOutcome.CAME,
        follow(
                MONTHLY,
                "2026-05-10",
                new Paid(day("2026-05-01"), 40_000),
                new Paid(day("2026-05-04"), 4_167))
            .occasions()
            .getFirst()
            .outcome());
  }

  @Test
  void whatGoesOnAfterTheEndIsSaid() {
    PaymentSchedule ended = MONTHLY.until(day("2026-06-14"));
    Followed followed =
        follow(
            ended,
            "2026-08-10",
            new Paid(day("2026-05-01"), 44_167),
            new Paid(day("2026-06-01"), 44_167),
            new Paid(day("2026-07-01"), 44_167),
            new Paid(day("2026-08-03"), 44_167));
    assertEquals(
        List.of(
            new Trouble(TroubleKind.AFTER_ITS_END, day("2026-08-03"), 0, 44_167),
            new Trouble(TroubleKind.AFTER_ITS_END, day("2026-07-01"), 0, 44_167)),
        followed.troubles());
  }

  @Test
  void aLastPaymentThatComesLateIsStillTheLast() {
    PaymentSchedule ended = MONTHLY.until(day("2026-06-01"));
    Followed followed = follow(ended, "2026-06-20", new Paid(day("2026-06-08"), 44_167));
    assertEquals(List.of(), followed.afterEnd());
    assertEquals(DueOutcome.CAME, followed.occasions().getLast().outcome());
  }

  @Test
  void whoEndedBeforeTheFirstPaymentOwesNoneAndWhatComesIsAfterTheEnd() {
    PaymentSchedule never = MONTHLY.until(day("2026-04-20"));
    Followed followed = follow(never, "2026-05-10", new Paid(day("2026-05-01"), 44_167));
    assertTrue(followed.occasions().isEmpty());
    assertEquals(1, followed.afterEnd().size());
  }

  @Test
  void everyMoveOfAnOrderIsInOneTable() {
    assertEquals(
        StandingOrderState.RUNNING,
        StandingOrderState.ASKED.after(StandingOrderState.Event.FIRST_PAYMENT).orElseThrow());
    assertEquals(
        StandingOrderState.ENDED,
        StandingOrderState.RUNNING.after(StandingOrderState.Event.END).orElseThrow());
    assertEquals(
        StandingOrderState.ASKED,
        StandingOrderState.ASKED.after(StandingOrderState.Event.CHANGE).orElseThrow());
    assertFalse(
        StandingOrderState.RUNNING.after(StandingOrderState.Event.FIRST_PAYMENT).isPresent());
    for (StandingOrderState.Event event : StandingOrderState.Event.values()) {
      assertTrue(StandingOrderState.ENDED.after(event).isEmpty());
    }
  }

  private static Followed follow(PaymentSchedule schedule, String today, Paid... paid) {
    LocalDate now = day(today);
    return Followed.of(
        schedule.between(SINCE, now.plusDays(31), DAYS),
        schedule.endsOn(),
        List.of(paid),
        SINCE,
        now);
  }

  private static PaymentSchedule schedule(String endsOn, Terms... terms) {
    return new PaymentSchedule(List.of(terms), endsOn == null ? null : day(endsOn));
  }

  private static Terms terms(String from, long pence) {
    return new Terms(day(from), Frequency.MONTHLY, pence);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
