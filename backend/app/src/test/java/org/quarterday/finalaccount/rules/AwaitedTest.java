package org.quarterday.finalaccount.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.WorkingDays;

/** What a final account waits for, and when it can be decided. */
class AwaitedTest {

  /** A Thursday: the last week is four days. */
  private static final LocalDate END = LocalDate.of(2026, 11, 5);

  private static final WorkingDays DAYS = new WorkingDays(List.of(LocalDate.of(2026, 12, 25)));
  private static final FinalFacts.OnTheWay NOTHING =
      new FinalFacts.OnTheWay(null, 0, 0, null, List.of(), List.of(), List.of());

  @Test
  void theLastWeekIsChargedByDaysAndHeldAgainstTheBooks() {
    LastWeek week = LastWeek.of(facts(NOTHING, null));
    assertEquals(6_712, week.lines().getFirst().pence(), "four days of £117.46");
    assertEquals(231, week.lines().get(1).pence(), "insurance is not apportioned");
    assertEquals(0, week.lines().get(2).pence(), "nor is a rent-free week charged");
    assertEquals(6_943, week.shouldPence());
    assertTrue(week.agrees());
  }

  @Test
  void nothingIsAwaitedWhereNothingIsOnItsWay() {
    assertEquals(List.of(), Awaited.of(facts(NOTHING, null), DAYS));
  }

  @Test
  void housingBenefitIsAwaitedUntilAScheduleReachesTheLastDay() {
    Awaited benefit = only(benefit(END.minusDays(4)));
    assertEquals(AwaitedKind.HOUSING_BENEFIT, benefit.kind());
    assertEquals(END.plusDays(28), benefit.until());
    assertFalse(benefit.over(END.plusDays(28)));
    assertTrue(benefit.over(END.plusDays(29)));
    assertEquals(List.of(), Awaited.of(facts(benefit(END), null), DAYS), "it came");
    assertEquals(
        List.of(),
        Awaited.of(facts(benefit(END.minusDays(36)), null), DAYS),
        "it had ended before");
  }

  @Test
  void universalCreditOfTheCouncilIsAMonthAndAWeekBehind() {
    Awaited managed = only(managed(END.minusDays(10)));
    assertEquals(AwaitedKind.UNIVERSAL_CREDIT, managed.kind());
    assertEquals(END.plusDays(42), managed.until());
    assertEquals(List.of(), Awaited.of(facts(managed(END.plusDays(1)), null), DAYS));
  }

  @Test
  void whatCameIsAwaitedAsLongAsABankMayTakeItBack() {
    Awaited debit = only(returnable("RDD"));
    assertEquals(AwaitedKind.MAY_BE_RETURNED, debit.kind());
    assertEquals(LocalDate.of(2026, 11, 16), debit.until(), "ten working days after a Monday");
    assertEquals(LocalDate.of(2026, 11, 10), only(returnable("RQP")).until(), "six for a cheque");
  }

  @Test
  void aDirectDebitAtTheBankAndMoneyInSuspenseAreNamedWithTheirDays() {
    var coming =
        new FinalFacts.OnTheWay(
            null,
            0,
            0,
            null,
            List.of(new FinalFacts.Sum(END.plusDays(4), 50_000)),
            List.of(),
            List.of(new FinalFacts.Sum(END.minusDays(2), 2_500)));
    List<Awaited> awaited = Awaited.of(facts(coming, null), DAYS);
    assertEquals(
        List.of(AwaitedKind.DIRECT_DEBIT, AwaitedKind.SUSPENSE),
        awaited.stream().map(Awaited::kind).toList());
    assertEquals(
        List.of(END.plusDays(4), END.plusDays(26)), awaited.stream().map(Awaited::until).toList());
  }

  @Test
  void aFinalAccountStandsWhereTheBooksSay() {
    FinalFacts facts = facts(benefit(END.minusDays(4)), null);
    List<Awaited> awaited = Awaited.of(facts, DAYS);
    assertEquals(FinalStanding.RUNS, FinalStanding.of(facts, awaited, END));
    assertEquals(FinalStanding.AWAITS, FinalStanding.of(facts, awaited, END.plusDays(1)));
    assertEquals(FinalStanding.TO_PROVE, FinalStanding.of(facts, awaited, END.plusDays(29)));
    FinalFacts proved = facts(NOTHING, decided(12));
    assertEquals(FinalStanding.PROVED, FinalStanding.of(proved, List.of(), END.plusDays(40)));
    FinalFacts moved = facts(NOTHING, decided(11));
    assertEquals(FinalStanding.MOVED, FinalStanding.of(moved, List.of(), END.plusDays(40)));
  }

  private static FinalFacts.OnTheWay benefit(LocalDate newest) {
    return new FinalFacts.OnTheWay(newest, 9_000, 0, null, List.of(), List.of(), List.of());
  }

  private static FinalFacts.OnTheWay managed(LocalDate newest) {
    return new FinalFacts.OnTheWay(null, 0, 44_000, newest, List.of(), List.of(), List.of());
  }

  private static FinalFacts.OnTheWay returnable(String type) {
    return new FinalFacts.OnTheWay(
        null,
        0,
        0,
        null,
        List.of(),
        List.of(new FinalFacts.Returnable(LocalDate.of(2026, 11, 2), type, 50_000)),
        List.of());
  }

  private static FinalFacts.Decided decided(int entries) {
    return new FinalFacts.Decided(
        UUID.randomUUID(), "ARREARS", 6_943, entries, END.plusDays(30), "Amara Lewis");
  }

  private static Awaited only(FinalFacts.OnTheWay coming) {
    List<Awaited> awaited = Awaited.of(facts(coming, null), DAYS);
    assertEquals(1, awaited.size());
    return awaited.getFirst();
  }

  private static FinalFacts facts(FinalFacts.OnTheWay coming, FinalFacts.Decided decided) {
    return new FinalFacts(
        UUID.randomUUID(),
        "T500123",
        "Mr Owen Price",
        "7 Larch Close, ZZ1 2AB",
        UUID.randomUUID(),
        END,
        "EVICTION",
        6_943,
        12,
        List.of(
            new FinalFacts.WeekCharge("DBR", "Basic rent", 11_746, 4, true, false),
            new FinalFacts.WeekCharge("DCI", "Contents insurance", 231, 4, false, false),
            new FinalFacts.WeekCharge("DSC", "Service charge", 500, 4, true, true)),
        6_943,
        coming,
        List.of(),
        null,
        decided,
        new FinalFacts.Waits(28, 42, 28, 10, 6));
  }
}
