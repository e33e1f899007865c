package org.quarterday.limitation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which weeks are still owed after everything that was paid, given back and put right. */
class OldestFirstTest {

  static final LocalDate MONDAY = LocalDate.of(2020, 7, 6);

  @Test
  void aPaymentGoesToTheOldestWeekFirst() {
    var lines = List.of(rent(1, 0, 100), rent(2, 1, 100), rent(3, 2, 100), paid(4, 2, 150));
    assertEquals(
        List.of(owed(1, 50), owed(2, 100)), OldestFirst.of(lines), "a week and a half is paid");
  }

  @Test
  void whatWasPaidAheadCoversTheWeeksThatCome() {
    assertEquals(
        List.of(owed(2, 60)),
        OldestFirst.of(
            List.of(paid(1, 0, 240), rent(2, 0, 100), rent(3, 1, 100), rent(4, 2, 100))));
  }

  @Test
  void anAccountInCreditOwesNoWeek() {
    assertEquals(List.of(), OldestFirst.of(List.of(rent(1, 0, 100), paid(2, 0, 130))));
  }

  @Test
  void aChargeTakenBackLowersItsOwnWeekAndNoOlderOne() {
    assertEquals(
        List.of(owed(0, 100), owed(1, 70)),
        OldestFirst.of(List.of(rent(1, 0, 100), rent(2, 1, 100), rent(3, 1, -30))));
  }

  @Test
  void moreTakenBackThanAWeekWasDebitedGoesToTheOldest() {
    assertEquals(
        List.of(owed(0, 80)),
        OldestFirst.of(List.of(rent(1, 0, 100), rent(2, 1, 100), rent(3, 1, -120))));
  }

  @Test
  void aBouncedPaymentNeverPaidAnything() {
    var lines =
        List.of(
            rent(1, 0, 100),
            paid(2, 0, 100),
            new BookedLine(3, MONDAY.plusWeeks(1), MONDAY.plusWeeks(1), "RQP", "RECEIPT", 100, 2));
    assertEquals(List.of(owed(0, 100)), OldestFirst.of(lines));
  }

  @Test
  void aRefundTakesBackWhatWasPaidAndIsNoRentOfItsWeek() {
    assertEquals(
        List.of(owed(0, 20), owed(1, 100)),
        OldestFirst.of(
            List.of(
                rent(1, 0, 100),
                rent(2, 1, 100),
                paid(3, 1, 120),
                new BookedLine(
                    4, MONDAY.plusWeeks(9), MONDAY.plusWeeks(9), "RRF", "REFUND", 40, null))));
  }

  @Test
  void moreGivenBackThanWasPaidIsADebtOfTheWeekItWent() {
    assertEquals(
        List.of(owed(0, 100), new OwedPart(MONDAY.plusWeeks(9), DebtBasis.OTHER, 40)),
        OldestFirst.of(
            List.of(
                rent(1, 0, 100),
                new BookedLine(
                    2, MONDAY.plusWeeks(9), MONDAY.plusWeeks(9), "RRF", "REFUND", 40, null))));
  }

  @Test
  void courtCostsAndRechargesAreDebtsOfTheirOwnBesideTheRentOfTheWeek() {
    assertEquals(
        List.of(owed(0, 60), new OwedPart(MONDAY, DebtBasis.OTHER, 404)),
        OldestFirst.of(
            List.of(
                new BookedLine(1, MONDAY, MONDAY, "DCC", "CHARGE", 404, null),
                rent(2, 0, 100),
                paid(3, 0, 40))));
  }

  /** Whatever happens to an account, its weeks come to its balance. */
  @Test
  void theWeeksComeToTheBalanceWhateverHappened() {
    for (long seed = 1; seed <= 2_000; seed++) {
      List<BookedLine> lines = anyAccount(new Random(seed));
      long balance = lines.stream().mapToLong(BookedLine::pence).sum();
      List<OwedPart> owed = OldestFirst.of(lines);
      assertEquals(
          Math.max(0, balance),
          owed.stream().mapToLong(OwedPart::pence).sum(),
          "seed " + seed + ": " + lines);
      assertTrue(owed.stream().allMatch(part -> part.pence() > 0), "seed " + seed);
      for (int at = 1; at < owed.size(); at++) {
        assertTrue(
            !owed.get(at).monday().isBefore(owed.get(at - 1).monday()), "in order, seed " + seed);
      }
    }
  }

  private static List<BookedLine> anyAccount(Random random) {
    String[][] types = {
      {"DBR", "CHARGE"},
      {"DBR", "CHARGE"},
      {"DSC", "CHARGE"},
      {"DRP", "CHARGE"},
      {"DCC", "CHARGE"},
      {"ADJ", "ADJUSTMENT"},
      {"OPB", "OPENING"},
      {"RCC", "RECEIPT"},
      {"RHB", "RECEIPT"},
      {"RIT", "TRANSFER"},
      {"RRF", "REFUND"},
      {"WOF", "WRITE_OFF"}
    };
    var lines = new ArrayList<BookedLine>();
    int entries = random.nextInt(40);
    for (int number = 1; number <= entries; number++) {
      BookedLine undone =
          number > 1 && random.nextInt(8) == 0 ? lines.get(random.nextInt(lines.size())) : null;
      LocalDate day = MONDAY.plusWeeks(random.nextInt(60));
      if (undone != null && undone.reverses() == null && notUndone(lines, undone.number())) {
        lines.add(
            new BookedLine(
                number,
                undone.monday(),
                undone.effectiveOn(),
                undone.typeCode(),
                undone.kind(),
                -undone.pence(),
                undone.number()));
      } else {
        String[] type = types[random.nextInt(types.length)];
        lines.add(
            new BookedLine(
                number, day, day, type[0], type[1], random.nextInt(40_000) - 15_000, null));
      }
    }
    return lines;
  }

  private static boolean notUndone(List<BookedLine> lines, int number) {
    return lines.stream().noneMatch(line -> Integer.valueOf(number).equals(line.reverses()));
  }

  static BookedLine rent(int number, int week, long pence) {
    LocalDate monday = MONDAY.plusWeeks(week);
    return new BookedLine(number, monday, monday, "DBR", "CHARGE", pence, null);
  }

  static BookedLine paid(int number, int week, long pence) {
    LocalDate monday = MONDAY.plusWeeks(week);
    return new BookedLine(number, monday, monday, "RCC", "RECEIPT", -pence, null);
  }

  private static OwedPart owed(int week, long pence) {
    return new OwedPart(MONDAY.plusWeeks(week), DebtBasis.RENT, pence);
  }
}
