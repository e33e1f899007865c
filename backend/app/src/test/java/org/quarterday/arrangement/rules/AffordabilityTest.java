package org.quarterday.arrangement.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.calendar.Frequency;

/** An offer held against what is left of a household's month; it warns and never refuses. */
class AffordabilityTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);
  private static final Affordability.Policy POLICY = new Affordability.Policy(75, 183, 104);

  @ParameterizedTest(name = "{1} pence {0} of {2} left: {3} a month, {4}%, {5}")
  @CsvSource({
    "WEEKLY,      1000, 20000,  4333, 22, -",
    "FORTNIGHTLY, 1000, 20000,  2167, 11, -",
    "FOUR_WEEKLY, 1000, 20000,  1083,  5, -",
    "MONTHLY,     1000, 20000,  1000,  5, -",
    "MONTHLY,    15000, 20000, 15000, 75, -",
    "MONTHLY,    15200, 20000, 15200, 76, LARGE_SHARE",
    "MONTHLY,    20000, 20000, 20000, 100, LARGE_SHARE",
    "MONTHLY,    20001, 20000, 20001, 100, MORE_THAN_IS_LEFT",
    "MONTHLY,     1000,     0,  1000, , NOTHING_LEFT",
    "MONTHLY,     1000,  -500,  1000, , NOTHING_LEFT"
  })
  void anOfferIsAPartOfWhatIsLeft(
      Frequency frequency, long each, long left, long monthly, Integer share, String concern) {
    Affordability found = of(frequency, each, 10, new Affordability.Taken(TODAY, left));
    assertEquals(monthly, found.monthlyPence());
    assertEquals(share, found.sharePercent());
    assertEquals(
        concern.equals("-") ? List.of() : List.of(Concern.valueOf(concern)), found.concerns());
  }

  @Test
  void withoutAStatementNobodyKnows() {
    Affordability found = of(Frequency.WEEKLY, 1_000, 10, null);
    assertNull(found.disposablePence());
    assertNull(found.sharePercent());
    assertEquals(List.of(Concern.NO_STATEMENT), found.concerns());
  }

  @Test
  void anOldStatementAndALongPlanAreSaid() {
    assertEquals(
        List.of(),
        of(Frequency.WEEKLY, 100, 104, new Affordability.Taken(TODAY.minusDays(183), 20_000))
            .concerns());
    assertEquals(
        List.of(Concern.STATEMENT_OLD, Concern.LONG),
        of(Frequency.WEEKLY, 100, 105, new Affordability.Taken(TODAY.minusDays(184), 20_000))
            .concerns());
  }

  @Test
  void whatIsLeftIsIncomeLessFixedAndFlexibleCosts() {
    var statement =
        new FinancialStatement(
            Map.of(
                StatementLine.WAGES, 90_000L,
                StatementLine.BENEFITS, 30_000L,
                StatementLine.HOME_AND_CONTENTS, 50_000L,
                StatementLine.FOOD_AND_HOUSEKEEPING, 40_000L,
                StatementLine.SAVINGS, 1_000L));
    assertEquals(120_000, statement.incomePence());
    assertEquals(91_000, statement.outgoingsPence());
    assertEquals(29_000, statement.disposablePence());
  }

  private static Affordability of(
      Frequency frequency, long each, long weeks, Affordability.Taken taken) {
    return Affordability.of(new Affordability.Offer(frequency, each, weeks), taken, POLICY, TODAY);
  }
}
