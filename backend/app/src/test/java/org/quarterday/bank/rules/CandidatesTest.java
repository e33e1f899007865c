package org.quarterday.bank.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.bank.rules.Candidates.Evidence.AMOUNT_EQUAL;
import static org.quarterday.bank.rules.Candidates.Evidence.FEW_DAYS_BEFORE;
import static org.quarterday.bank.rules.Candidates.Evidence.REFERENCE_QUOTED;
import static org.quarterday.bank.rules.Candidates.Evidence.SAME_DAY;
import static org.quarterday.bank.rules.Candidates.Evidence.SOURCE_NAMED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterday.bank.rules.Candidates.Candidate;
import org.quarterday.bank.rules.Candidates.Deposit;
import org.quarterday.bank.rules.Candidates.Line;

class CandidatesTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Test
  void aBulkDepositIsTheFileOfItsSourceBeforeAnotherOfTheSameAmount() {
    Deposit file = file("PAYPOINT", MONDAY, 8_000);
    Deposit cash = new Deposit(id(), "CASH_BATCH", "", MONDAY, 3, 8_000, "", "");
    List<Candidate> found =
        Candidates.of(new Line(MONDAY.plusDays(1), 8_000, "PAY POINT rents"), List.of(cash, file));
    assertEquals(List.of(file), found.get(0).deposits());
    assertEquals(Set.of(AMOUNT_EQUAL, SOURCE_NAMED, FEW_DAYS_BEFORE), found.get(0).evidence());
    assertEquals(List.of(cash), found.get(1).deposits());
    assertEquals(2, found.size());
  }

  @Test
  void theTakingsOfAWeekendMayComeTogether() {
    Deposit friday = file("PAYPOINT", MONDAY.minusDays(3), 1_000);
    Deposit saturday = file("PAYPOINT", MONDAY.minusDays(2), 2_000);
    Deposit sunday = file("PAYPOINT", MONDAY.minusDays(1), 4_000);
    Deposit other = file("ALLPAY", MONDAY.minusDays(1), 3_000);
    List<Candidate> found =
        Candidates.of(new Line(MONDAY, 7_000, "RENTS"), List.of(sunday, other, friday, saturday));
    assertEquals(Set.of(friday, saturday, sunday), Set.copyOf(found.getFirst().deposits()));
    assertEquals(0, found.getFirst().differencePence());
  }

  @Test
  void allOfADayIsHeldAgainstOneLine() {
    List<Deposit> payments =
        IntStream.range(0, 5)
            .mapToObj(i -> new Deposit(id(), "CARD_PAYMENT", "", MONDAY, 1, 100 + i, "R" + i, ""))
            .toList();
    Candidate all = Candidates.of(new Line(MONDAY, 510, "WORLD PAY"), payments).getFirst();
    assertEquals(5, all.deposits().size());
    assertTrue(all.evidence().containsAll(Set.of(AMOUNT_EQUAL, SAME_DAY)));
  }

  @Test
  void aSingleCreditIsThePaymentWhoseReferenceItQuotes() {
    Deposit hers = new Deposit(id(), "PAYMENT", "", MONDAY, 1, 5_000, "10012113", "");
    Deposit his = new Deposit(id(), "PAYMENT", "", MONDAY, 1, 5_000, "10002177", "");
    List<Candidate> found =
        Candidates.of(new Line(MONDAY, 5_000, "RENT 1001 2113"), List.of(his, hers));
    assertEquals(List.of(hers), found.getFirst().deposits());
    assertTrue(found.getFirst().evidence().contains(REFERENCE_QUOTED));
  }

  @Test
  void anotherAmountIsShownOnlyWhereTheLineNamesItsSource() {
    Deposit file = file("PAYPOINT", MONDAY, 8_000);
    Candidate short5 = Candidates.of(new Line(MONDAY, 7_500, "PAYPOINT"), List.of(file)).getFirst();
    assertEquals(-500, short5.differencePence());
    assertEquals(List.of(), Candidates.of(new Line(MONDAY, 7_500, "RENTS"), List.of(file)));
    assertEquals(List.of(), Candidates.of(new Line(MONDAY, -7_500, "PAYPOINT"), List.of(file)));
  }

  @Test
  void whatIsRecordedLongAfterTheLineIsNotIt() {
    Deposit later = file("PAYPOINT", MONDAY.plusDays(6), 8_000);
    assertEquals(List.of(), Candidates.of(new Line(MONDAY, 8_000, "PAYPOINT"), List.of(later)));
  }

  @Test
  void thereAreNoMoreThanThereAreKeys() {
    List<Deposit> many =
        IntStream.range(0, 50).mapToObj(i -> file("S" + i, MONDAY.minusDays(i), 8_000)).toList();
    List<Candidate> found = Candidates.of(new Line(MONDAY, 8_000, ""), many);
    assertEquals(Candidates.MOST, found.size());
    assertEquals(MONDAY, found.getFirst().deposits().getFirst().recordedOn());
  }

  private static Deposit file(String sender, LocalDate on, long pence) {
    return new Deposit(id(), "PAYMENT_FILE", sender, on, 12, pence, "", "");
  }

  private static UUID id() {
    return UUID.randomUUID();
  }
}
