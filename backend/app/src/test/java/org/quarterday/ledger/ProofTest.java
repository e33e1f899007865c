package org.quarterday.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarterday.money.Money;

class ProofTest {

  private static final Money OPENING = Money.parse("100.00");

  @Test
  void aBalanceIsItsOpeningAndItsLines() {
    Proof proof =
        Proof.of(
            OPENING,
            List.of(line(1, "117.46", "217.46"), line(2, "50.00 CR", "167.46")),
            Money.parse("167.46"));
    assertTrue(proof.holds());
    assertEquals(Money.parse("67.46"), proof.sum());
    assertEquals(Money.NIL, proof.difference());
  }

  @Test
  void aPennyOutIsShownWithTheFirstLineItComesFrom() {
    Proof proof =
        Proof.of(
            OPENING,
            List.of(
                line(1, "117.46", "217.46"),
                line(2, "50.00 CR", "167.47"),
                line(3, "1.00", "168.47")),
            Money.parse("168.47"));
    assertFalse(proof.holds());
    assertEquals(Money.parse("0.01"), proof.difference());
    assertEquals(Optional.of(2), proof.firstDiffering());
  }

  @Test
  void aMissingLineIsNamedEvenWhenTheSumIsRight() {
    Proof proof =
        Proof.of(
            Money.NIL,
            List.of(Proof.Line.of(1, Money.parse("5")), Proof.Line.of(3, Money.parse("6"))),
            Money.parse("11"));
    assertEquals(Money.NIL, proof.difference());
    assertEquals(Optional.of(2), proof.firstDiffering());
    assertFalse(proof.holds());
  }

  @Test
  void anAccountWithoutEntriesIsProvedByItsOpeningBalance() {
    assertTrue(Proof.of(OPENING, List.of(), OPENING).holds());
    assertEquals(
        Money.parse("1.00"), Proof.of(OPENING, List.of(), Money.parse("101")).difference());
  }

  private static Proof.Line line(int number, String amount, String stated) {
    return Proof.Line.stating(number, Money.parse(amount), Money.parse(stated));
  }
}
