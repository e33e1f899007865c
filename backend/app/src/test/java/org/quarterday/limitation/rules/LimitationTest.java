package org.quarterday.limitation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day on a week cannot be sued for any more. */
class LimitationTest {

  private static final Limitation AS_THE_ACT_SAYS =
      new Limitation(6, true, PartPayments.OF_OTHER_DEBTS);

  @Test
  void aWeekIsOutOfTimeTheDayAfterSixYears() {
    assertEquals(
        LocalDate.of(2026, 7, 7),
        AS_THE_ACT_SAYS.barredFrom(LocalDate.of(2020, 7, 6), DebtBasis.RENT, List.of()));
    assertEquals(
        LocalDate.of(2026, 7, 14),
        AS_THE_ACT_SAYS.barredFrom(LocalDate.of(2020, 7, 13), DebtBasis.RENT, List.of()),
        "the next week a week later");
  }

  @Test
  void whatFellDueOnALeapDayHasTheLastDayOfFebruary() {
    assertEquals(
        LocalDate.of(2022, 3, 1),
        AS_THE_ACT_SAYS.barredFrom(LocalDate.of(2016, 2, 29), DebtBasis.RENT, List.of()));
  }

  /** Each row: the rule's switches, the debt, what happened in 2024, and the first barred day. */
  @ParameterizedTest
  @CsvSource({
    "true,  OF_OTHER_DEBTS, RENT,  PART_PAYMENT,    2026-07-07",
    "true,  OF_OTHER_DEBTS, OTHER, PART_PAYMENT,    2030-03-05",
    "true,  OF_EVERY_DEBT,  RENT,  PART_PAYMENT,    2030-03-05",
    "true,  OF_NO_DEBT,     OTHER, PART_PAYMENT,    2026-07-07",
    "true,  OF_OTHER_DEBTS, RENT,  ACKNOWLEDGEMENT, 2030-03-05",
    "true,  OF_NO_DEBT,     OTHER, ACKNOWLEDGEMENT, 2030-03-05",
    "false, OF_OTHER_DEBTS, RENT,  ACKNOWLEDGEMENT, 2026-07-07",
  })
  void whatStartsTheTimeAgainIsTheRulesToSay(
      boolean acknowledgement,
      PartPayments payments,
      DebtBasis basis,
      Restart.Kind kind,
      LocalDate barredFrom) {
    var rule = new Limitation(6, acknowledgement, payments);
    var restart = new Restart(LocalDate.of(2024, 3, 4), kind);
    assertEquals(barredFrom, rule.barredFrom(LocalDate.of(2020, 7, 6), basis, List.of(restart)));
  }

  @Test
  void whatIsOutOfTimeStaysSoWhateverIsSignedAfterwards() {
    var late = new Restart(LocalDate.of(2026, 7, 7), Restart.Kind.ACKNOWLEDGEMENT);
    assertEquals(LocalDate.of(2026, 7, 7), signed(late));
    var lastDay = new Restart(LocalDate.of(2026, 7, 6), Restart.Kind.ACKNOWLEDGEMENT);
    assertEquals(LocalDate.of(2032, 7, 7), signed(lastDay));
  }

  @Test
  void oneAcknowledgementAfterAnotherKeepsItAliveInWhateverOrderTheyAreOnRecord() {
    var first = new Restart(LocalDate.of(2024, 3, 4), Restart.Kind.ACKNOWLEDGEMENT);
    var second = new Restart(LocalDate.of(2029, 1, 2), Restart.Kind.ACKNOWLEDGEMENT);
    assertEquals(LocalDate.of(2035, 1, 3), signed(second, first));
    assertEquals(LocalDate.of(2026, 7, 7), signed(second), "too late without the first");
  }

  @Test
  void whatWasSignedBeforeTheWeekFellDueSaysNothingOfIt() {
    assertEquals(
        LocalDate.of(2026, 7, 7),
        signed(new Restart(LocalDate.of(2020, 7, 5), Restart.Kind.ACKNOWLEDGEMENT)));
  }

  private static LocalDate signed(Restart... restarts) {
    return AS_THE_ACT_SAYS.barredFrom(LocalDate.of(2020, 7, 6), DebtBasis.RENT, List.of(restarts));
  }
}
