package org.quarterday.writeoff.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be given up, kind by kind, and what stands against it. */
class PolicyRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);
  private static final LocalDate ENDED = LocalDate.of(2025, 10, 5);

  @ParameterizedTest(name = "{0}: {1} pence, ended {2}, last paid {3}, {4} letters")
  @CsvSource(
      nullValues = "-",
      value = {
        "a debt within the bound, 5000, 2025-10-05, 2025-12-01, 1, ''",
        "nothing ever paid, 5000, 2025-10-05, -, 1, ''",
        "a penny more than the bound, 5001, 2025-10-05, -, 1, More is owed than £50.00.",
        "no letter sent, 5000, 2025-10-05, -, 0, 0 of 1 letters were sent since it ended.",
        "ended on the last day that is long enough, 5000, 2026-04-01, -, 1, ''",
        "ended a day later, 5000, 2026-04-02, -, 1, It ended 55 days ago; the policy waits for 56.",
        "paid on the last day that is long enough, 5000, 2025-10-05, 2026-04-01, 1, ''",
        "paid a day later, 5000, 2025-10-05, 2026-04-02, 1, The last payment came 55 days ago; the policy waits for 56.",
        "an account that runs, 5000, -, -, 1, The account still runs.",
        "one that ends today still runs, 5000, 2026-05-27, -, 1, The account still runs.",
        "nothing owed, 0, 2025-10-05, -, 1, Nothing is owed.",
        "a credit, -1, 2025-10-05, -, 1, Nothing is owed.",
      })
  void anUneconomicDebtIsSmallOldAndAskedFor(
      String what, long pence, LocalDate ended, LocalDate paid, int letters, String against) {
    var facts =
        new DebtFacts(
            pence,
            ended,
            paid,
            letters,
            List.of(debtor("Ivan Holt")),
            weeks(pence),
            null,
            List.of());
    Verdict verdict = PolicyRules.of(uneconomic(), facts, TODAY);
    assertEquals(against, String.join(" ", verdict.against()));
    assertEquals(against.isEmpty() ? pence : 0, verdict.amountPence());
  }

  @Test
  void whoeverHoldsAnotherHomeCanBeAsked() {
    var here = new Debtor(UUID.randomUUID(), "Ivan Holt", null, "T500456", null, null, null, null);
    Verdict verdict = PolicyRules.of(uneconomic(), facts(here), TODAY);
    assertEquals(List.of("Ivan Holt holds another home: T500456."), verdict.against());
  }

  /**
   * Columns: of each debtor what is known; D died, E estate without means, T traced out, B found
   * before that day, F found on it, O order.
   */
  @ParameterizedTest(name = "{0} by {1}: {3}")
  @CsvSource({
    "a tenant who died without means, DECEASED_NO_ESTATE, DE, true",
    "a tenant who died and whose estate nobody asked about, DECEASED_NO_ESTATE, D, false",
    "a joint tenant survives, DECEASED_NO_ESTATE, DE -, false",
    "both died without means, DECEASED_NO_ESTATE, DE DE, true",
    "the survivor cannot be traced, DECEASED_NO_ESTATE, DE T, true",
    "the survivor is insolvent, DECEASED_NO_ESTATE, DE O, true",
    "nobody died, DECEASED_NO_ESTATE, T, false",
    "a tenant who cannot be traced, UNTRACEABLE, T, true",
    "a tenant found on the day of the last look-up, UNTRACEABLE, TF, false",
    "a tenant found before all levels were tried, UNTRACEABLE, TB, true",
    "one of two is found, UNTRACEABLE, T -, false",
    "neither is found, UNTRACEABLE, T T, true",
    "nobody was looked for, UNTRACEABLE, -, false",
    "an order against the only tenant, INSOLVENCY, O, true",
    "an order against one of two, INSOLVENCY, O -, false",
    "an order against one and the other died without means, INSOLVENCY, O DE, true",
    "no order, INSOLVENCY, -, false",
  })
  void nothingIsGivenUpForOneWhileAnotherWhoOwesItAllCanBeAsked(
      String what, WriteOffKind kind, String debtors, boolean holds) {
    Debtor[] owing =
        Arrays.stream(debtors.split(" ")).map(PolicyRulesTest::known).toArray(Debtor[]::new);
    Verdict verdict = PolicyRules.of(unbounded(kind), facts(owing), TODAY);
    assertEquals(holds, verdict.holds(), verdict.against().toString());
  }

  @Test
  void anOrderCoversWhatFellDueByItsDayAndNothingLater() {
    var bankrupt =
        new Debtor(
            UUID.randomUUID(), "Ivan Holt", null, "T1", null, null, null, LocalDate.of(2025, 9, 8));
    var running =
        new DebtFacts(
            30_000,
            null,
            null,
            0,
            List.of(bankrupt),
            List.of(
                week("2025-09-01", 10_000), week("2025-09-08", 10_000), week("2025-09-15", 10_000)),
            null,
            List.of());
    Verdict verdict = PolicyRules.of(unbounded(WriteOffKind.INSOLVENCY), running, TODAY);
    assertTrue(verdict.holds(), "a tenant whose account runs may be discharged of its arrears");
    assertEquals(20_000, verdict.amountPence());
  }

  @Test
  void whatIsOutOfTimeIsGivenUpWeekByWeek() {
    var old =
        new DebtFacts(
            30_000,
            LocalDate.of(2020, 9, 1),
            null,
            0,
            List.of(debtor("Ivan Holt")),
            List.of(
                week("2020-05-18", 10_000), week("2020-05-25", 10_000), week("2020-06-01", 10_000)),
            null,
            List.of());
    Verdict verdict = PolicyRules.of(unbounded(WriteOffKind.STATUTE_BARRED), old, TODAY);
    assertEquals(20_000, verdict.amountPence());
    assertEquals(
        List.of("2 weeks, of 18 May 2020 to 25 May 2020, are out of time: £200.00."),
        verdict.reasons());
    var signed =
        new DebtFacts(
            old.balancePence(),
            old.endedOn(),
            null,
            0,
            old.debtors(),
            old.owed().stream()
                .map(week -> new OwedWeek(week.monday(), week.pence(), LocalDate.of(2030, 1, 2)))
                .toList(),
            null,
            List.of());
    assertEquals(
        List.of("No week of it is out of time yet."),
        PolicyRules.of(unbounded(WriteOffKind.STATUTE_BARRED), signed, TODAY).against());
  }

  @Test
  void whatCanStillBeSuedForIsNotGivenUpForWeeksBehindItThatCannot() {
    OwedWeek gone = week("2020-05-11", 10_000);
    OwedWeek costs = new OwedWeek(LocalDate.of(2020, 5, 18), 5_000, LocalDate.of(2030, 1, 2));
    OwedWeek behind = week("2020-05-25", 10_000);
    assertEquals(10_000, barred(gone, costs, behind).amountPence());
    assertEquals(
        List.of("An older part of it can still be sued for, and is what would be given up."),
        barred(costs, behind).against());
  }

  private static Verdict barred(OwedWeek... owed) {
    var facts =
        new DebtFacts(
            OwedWeek.sum(List.of(owed)),
            LocalDate.of(2020, 9, 1),
            null,
            0,
            List.of(debtor("Ivan Holt")),
            List.of(owed),
            null,
            List.of());
    return PolicyRules.of(unbounded(WriteOffKind.STATUTE_BARRED), facts, TODAY);
  }

  /**
   * What is concluded from silence or time waits; what a death, an order or a decision says not.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "DECEASED_NO_ESTATE, false",
    "INSOLVENCY, false",
    "UNTRACEABLE, true",
    "STATUTE_BARRED, true",
    "SMALL_BALANCE, true",
    "UNECONOMIC, true",
    "ADMINISTRATIVE, false",
  })
  void nothingIsConcludedFromSilenceWhileAHoldForbidsToAsk(WriteOffKind kind, boolean waits) {
    var held =
        new DebtFacts(
            10_000,
            LocalDate.of(2019, 9, 1),
            null,
            1,
            List.of(
                switch (kind) {
                  case DECEASED_NO_ESTATE -> known("DE");
                  case INSOLVENCY -> known("O");
                  default -> known("T");
                }),
            List.of(week("2019-05-20", 10_000)),
            LocalDate.of(2026, 3, 2),
            List.of(
                new Held("Breathing Space", LocalDate.of(2026, 7, 23)),
                new Held("Complaint", null)));
    assertEquals(
        waits
            ? List.of(
                "Breathing Space stands on the account until 23 July 2026; this ground waits for it.",
                "Complaint stands on the account until it is ended; this ground waits for it.")
            : List.of(),
        PolicyRules.of(unbounded(kind), held, TODAY).against());
  }

  @Test
  void aDecisionOnFileIsAGroundAndItsAbsenceIsSaid() {
    var undecided = facts(debtor("Ivan Holt"));
    assertFalse(PolicyRules.of(unbounded(WriteOffKind.ADMINISTRATIVE), undecided, TODAY).holds());
    var decided =
        new DebtFacts(
            5_000,
            ENDED,
            null,
            0,
            undecided.debtors(),
            undecided.owed(),
            LocalDate.of(2026, 3, 2),
            List.of());
    assertEquals(
        List.of("Decided on 2 March 2026."),
        PolicyRules.of(unbounded(WriteOffKind.ADMINISTRATIVE), decided, TODAY).reasons());
  }

  @Test
  void aKindThatIsNotInUseTakesNothing() {
    var off = new Policy(WriteOffKind.UNECONOMIC, false, 5_000L, 0, 0, 0);
    assertEquals(
        List.of("The policy does not use this ground."),
        PolicyRules.of(off, facts(debtor("Ivan Holt")), TODAY).against());
  }

  @Test
  void whatTheLawSaysOfTheDebtorIsOfferedBeforeWhatIsWorthWhile() {
    List<Policy> policies =
        Arrays.stream(WriteOffKind.values()).map(PolicyRulesTest::unbounded).toList().reversed();
    assertEquals(
        WriteOffKind.DECEASED_NO_ESTATE,
        PolicyRules.first(policies, facts(known("DE")), TODAY).orElseThrow().kind());
    assertEquals(
        WriteOffKind.SMALL_BALANCE,
        PolicyRules.first(policies, facts(known("-")), TODAY).orElseThrow().kind());
  }

  @Test
  void everyKindAsksForEvidenceAndForNoItemTwice() {
    for (WriteOffKind kind : WriteOffKind.values()) {
      assertTrue(kind.checklist().stream().anyMatch(kind::needs), kind + " needs something");
      assertEquals(
          kind.checklist().size(), kind.checklist().stream().distinct().count(), kind.name());
    }
  }

  private static Debtor known(String what) {
    LocalDate day = LocalDate.of(2025, 12, 1);
    return new Debtor(
        UUID.randomUUID(),
        "Ivan Holt",
        what.contains("D") ? day : null,
        null,
        what.contains("T") ? day : null,
        what.contains("F") ? day : what.contains("B") ? day.minusDays(1) : null,
        what.contains("E") ? day : null,
        what.contains("O") ? day : null);
  }

  private static Debtor debtor(String name) {
    return new Debtor(UUID.randomUUID(), name, null, null, null, null, null, null);
  }

  private static DebtFacts facts(Debtor... debtors) {
    return new DebtFacts(5_000, ENDED, null, 1, List.of(debtors), weeks(5_000), null, List.of());
  }

  private static List<OwedWeek> weeks(long pence) {
    return pence <= 0 ? List.of() : List.of(week("2025-09-01", pence));
  }

  private static OwedWeek week(String monday, long pence) {
    LocalDate due = LocalDate.parse(monday);
    return new OwedWeek(due, pence, due.plusYears(6).plusDays(1));
  }

  private static Policy uneconomic() {
    return new Policy(WriteOffKind.UNECONOMIC, true, 5_000L, 56, 56, 1);
  }

  private static Policy unbounded(WriteOffKind kind) {
    return new Policy(kind, true, null, 0, 0, 0);
  }
}
