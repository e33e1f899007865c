package org.quarterday.expected.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.expected.rules.Receipt.Kind;

/** Rent that a standing order will pay, and what is owed when it does not. */
class StandingOrderTimingTest {

  /** 11 746 a week over 52 weeks is 508.99 a month; three weeks are charged since the first. */
  @Test
  void whatAStandingOrderWillPayIsTimingUntilItsDay() {
    Known known =
        Known.on("2026-11-18")
            .owing(3 * 11_746)
            .ordered(50_899, "2026-04-01")
            .came(Kind.STANDING_ORDER, "2026-10-01", 50_899)
            .came(Kind.STANDING_ORDER, "2026-11-02", 50_899);
    assertEquals(0, known.owing(2 * 11_746).arrears().realPence());
    assertEquals(2 * 11_746, known.arrears().technicalPence());
    assertEquals(
        List.of(
            "You are £234.92 in arrears, and all of it will be paid by what is not due yet.",
            "£508.99 by standing order is due on 1 December; after it, and the £234.92 charged until then, you are £39.15 in credit."),
        known.words());
  }

  @ParameterizedTest
  @CsvSource({"2026-11-02, false", "2026-11-05, false", "2026-11-06, true"})
  void aStandingOrderThatDidNotComeIsLateAfterTheDaysOfGrace(String today, boolean late) {
    Known known =
        Known.on(today)
            .owing(60_000)
            .ordered(50_899, "2026-04-01")
            .came(Kind.STANDING_ORDER, "2026-10-01", 50_899);
    assertEquals(
        late,
        known
            .words()
            .contains("£508.99 by standing order was due on 1 November and has not come."));
  }

  @Test
  void ofAStandingOrderForTheOldAmountTheRestIsLate() {
    Known known =
        Known.on("2026-11-18")
            .owing(60_000)
            .ordered(50_899, "2026-10-01")
            .came(Kind.STANDING_ORDER, "2026-10-01", 50_899)
            .came(Kind.STANDING_ORDER, "2026-11-02", 50_000);
    assertTrue(
        known
            .words()
            .contains("£8.99 of £508.99 by standing order was due on 1 November and has not come."),
        known.words().toString());
  }

  @Test
  void onceAStandingOrderIsOverTheRentIsTheTenantsOwnAgain() {
    Known known =
        Known.on("2026-11-18")
            .owing(11_746)
            .ordered(50_899, "2026-04-01", "2026-11-01")
            .came(Kind.STANDING_ORDER, "2026-10-01", 50_899)
            .came(Kind.STANDING_ORDER, "2026-11-02", 50_899);
    assertEquals(
        List.of(Payer.TENANT, Payer.TENANT),
        known.arrears().coming().stream().map(next -> next.credit().payer()).toList());
  }
}
