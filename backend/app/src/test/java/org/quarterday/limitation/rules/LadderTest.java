package org.quarterday.limitation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.limitation.rules.OldestFirstTest.MONDAY;
import static org.quarterday.limitation.rules.OldestFirstTest.paid;
import static org.quarterday.limitation.rules.OldestFirstTest.rent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The ladder of weeks, rung by rung and debtor by debtor. */
class LadderTest {

  private static final Limitation RULE = new Limitation(6, true, PartPayments.OF_OTHER_DEBTS);
  private static final UUID OWEN = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final UUID RHIAN = UUID.fromString("00000000-0000-7000-8000-000000000002");

  @Test
  void aWeekFallsOffTheLadderEachMonday() {
    var lines = List.of(rent(1, 0, 100), rent(2, 1, 100), rent(3, 2, 100), rent(4, 60, 100));
    Ladder before = ladder(lines, LocalDate.of(2026, 7, 6));
    assertEquals(0, before.pence(RungStanding.BARRED));
    assertEquals(300, before.pence(RungStanding.SOON));
    assertEquals(100, before.pence(RungStanding.LATER));
    assertEquals(Optional.of(LocalDate.of(2026, 7, 7)), before.nextBarredOn());

    Ladder after = ladder(lines, LocalDate.of(2026, 7, 7));
    assertEquals(100, after.pence(RungStanding.BARRED));
    assertEquals(200, after.pence(RungStanding.SOON));
    assertEquals(Optional.of(LocalDate.of(2026, 7, 14)), after.nextBarredOn());
    assertEquals(400, after.owedPence(), "what is out of time is still owed");
  }

  @Test
  void aPartPaymentOfRentLowersTheOldestWeekAndRestartsNothing() {
    var lines = List.of(rent(1, 0, 100), rent(2, 1, 100), paid(3, 190, 5));
    Ladder ladder = ladder(lines, LocalDate.of(2026, 7, 7));
    assertEquals(95, ladder.pence(RungStanding.BARRED));
    assertEquals(100, ladder.pence(RungStanding.SOON));
  }

  @Test
  void aPartPaymentKeepsARechargeAliveForAllWhoOweIt() {
    var recharge = new BookedLine(1, MONDAY, MONDAY, "DRP", "CHARGE", 200, null);
    Ladder ladder = ladder(List.of(recharge, paid(2, 190, 50)), LocalDate.of(2026, 7, 7));
    assertEquals(0, ladder.pence(RungStanding.BARRED));
    assertEquals(150, ladder.claimablePence(OWEN));
    assertEquals(150, ladder.claimablePence(RHIAN));
  }

  @Test
  void benefitPaidByOthersPromisesNothing() {
    var recharge = new BookedLine(1, MONDAY, MONDAY, "DRP", "CHARGE", 200, null);
    LocalDate in2024 = MONDAY.plusWeeks(190);
    var benefit = new BookedLine(2, in2024, in2024, "RHB", "RECEIPT", -50, null);
    assertEquals(
        150,
        ladder(List.of(recharge, benefit), LocalDate.of(2026, 7, 7)).pence(RungStanding.BARRED));
  }

  @Test
  void anAcknowledgementBindsWhoSignedItAndNobodyElse() {
    var facts =
        new Ladder.Facts(
            List.of(rent(1, 0, 100)),
            List.of(
                new Ladder.Debtor(OWEN, "Mr Owen Price", List.of(LocalDate.of(2024, 3, 4))),
                new Ladder.Debtor(RHIAN, "Ms Rhian Price", List.of())),
            182);
    Ladder ladder = Ladder.of(RULE, facts, LocalDate.of(2026, 7, 7));
    assertEquals(100, ladder.claimablePence(OWEN));
    assertEquals(0, ladder.claimablePence(RHIAN));
    assertEquals(0, ladder.pence(RungStanding.BARRED), "somebody can still be sued for it");
    assertEquals(LocalDate.of(2030, 3, 5), ladder.rungs().getFirst().barredFrom());
    assertEquals(LocalDate.of(2026, 7, 7), ladder.rungs().getFirst().against().get(RHIAN));
  }

  private static Ladder ladder(List<BookedLine> lines, LocalDate today) {
    return Ladder.of(
        RULE,
        new Ladder.Facts(
            lines,
            List.of(
                new Ladder.Debtor(OWEN, "Mr Owen Price", List.of()),
                new Ladder.Debtor(RHIAN, "Ms Rhian Price", List.of())),
            182),
        today);
  }
}
