package org.quarterday.arrears.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.hold.rules.HeldDebt;
import org.quarterday.hold.rules.HoldKind;

/** What holds leave to be asked for. */
class HoldingTest {

  private static final UUID AMINA = new UUID(0, 1);
  private static final UUID DAWIT = new UUID(0, 2);
  private static final LocalDate CUT_OFF = LocalDate.of(2026, 11, 1);
  private static final LocalDate ENDS = LocalDate.of(2026, 12, 31);

  @Test
  void breathingSpaceHoldsWhatWasOwedAgainstEverybodyWhoOwesIt() {
    Hold hold =
        Holding.ofDebt(
            List.of(held(HoldKind.BREATHING_SPACE, AMINA, 30_000)), Set.of(AMINA, DAWIT));
    assertEquals(new Hold("Breathing Space", ENDS, 30_000L, CUT_OFF.plusDays(1)), hold);
  }

  @Test
  void anOrderHoldsTheCaseOnlyWhenNobodyElseOwesTheRent() {
    var order = List.of(held(HoldKind.DEBT_RELIEF_ORDER, AMINA, 30_000));
    assertNull(Holding.ofDebt(order, Set.of(AMINA, DAWIT)), "the joint tenant may be asked");
    assertEquals(30_000L, Holding.ofDebt(order, Set.of(AMINA)).coveredPence());
    var both =
        List.of(
            held(HoldKind.DEBT_RELIEF_ORDER, AMINA, 30_000),
            held(HoldKind.BANKRUPTCY, DAWIT, 20_000));
    assertEquals(30_000L, Holding.ofDebt(both, Set.of(AMINA, DAWIT)).coveredPence());
  }

  @Test
  void aDeathHoldsNothingWhenSomebodyElseLivesAndLeavesTheRestToTheEstateWhenNobodyDoes() {
    var died = List.of(held(HoldKind.DECEASED, AMINA, 0));
    assertNull(Holding.ofDebt(died, Set.of(DAWIT)));
    assertNull(Holding.ofDebt(died, Set.of()));
  }

  @Test
  void aDisputedSumIsHeldBesideWhatWasOwedAtAStart() {
    var holds =
        List.of(
            held(HoldKind.BREATHING_SPACE, AMINA, 30_000),
            new HeldDebt(new UUID(1, 1), HoldKind.COMPLAINT, null, null, null, 5_000L, 0));
    assertEquals(35_000L, Holding.ofDebt(holds, Set.of(AMINA)).coveredPence());
  }

  @Test
  void whatIsPaidOffHoldsNothing() {
    assertNull(Holding.ofDebt(List.of(held(HoldKind.BREATHING_SPACE, AMINA, 0)), Set.of(AMINA)));
  }

  @Test
  void aPromiseHoldsAllOfIt() {
    assertNull(
        Holding.ofDebt(List.of(held(HoldKind.PROMISE, null, 0)), Set.of(AMINA)).coveredPence());
  }

  @Test
  void benefitPendingHoldsOnlyStepsToCourtAndVulnerabilityOnlyWhatIsRead() {
    var pending = List.of(held(HoldKind.BENEFIT_PENDING, null, 0));
    assertNull(Holding.ofDebt(pending, Set.of(AMINA)));
    assertEquals("Benefit pending", Holding.ofCourt(pending, Set.of(AMINA)).words());
    var frail = List.of(held(HoldKind.VULNERABILITY, AMINA, 0));
    assertNull(Holding.ofDebt(frail, Set.of(AMINA)));
    assertNull(Holding.ofCourt(frail, Set.of(AMINA)));
  }

  @Test
  void aHoldThatSaysSomethingOfHealthIsNotNamed() {
    assertEquals(
        "A hold",
        Holding.ofDebt(
                List.of(held(HoldKind.MENTAL_HEALTH_BREATHING_SPACE, AMINA, 100)), Set.of(AMINA))
            .words());
  }

  private static HeldDebt held(HoldKind kind, UUID person, long covered) {
    return new HeldDebt(new UUID(1, 0), kind, person, ENDS, CUT_OFF, null, covered);
  }
}
