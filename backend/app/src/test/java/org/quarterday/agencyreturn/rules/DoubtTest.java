package org.quarterday.agencyreturn.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoubtTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  @Test
  void whoPaysNetKeepsTheCommissionAndWhoPaysGrossDoesNot() {
    assertEquals(Optional.empty(), paid(20_000, 3_600, 16_400, true));
    assertEquals(Optional.empty(), paid(20_000, 3_600, 20_000, false));
    assertEquals(
        "It does not add up: £164.00 should have come, and it says £200.00.",
        paid(20_000, 3_600, 20_000, true).orElseThrow());
    assertTrue(paid(20_000, 3_600, 16_400, false).isPresent());
  }

  @Test
  void nothingIsPaidBackByALine() {
    assertTrue(paid(0, 0, 0, true).isPresent());
    assertTrue(paid(-100, 0, -100, true).isPresent());
    assertTrue(paid(100, 101, -1, true).isPresent());
    assertTrue(paid(100, -1, 101, true).isPresent());
  }

  @Test
  void whatIsNoPaymentHasNoMoneyOnIt() {
    assertEquals(Optional.empty(), Doubt.about(said(ReturnKind.NO_TRACE, 0, 0, 0, TODAY), TODAY));
    assertTrue(Doubt.about(said(ReturnKind.CLOSED, 100, 0, 100, TODAY), TODAY).isPresent());
  }

  @Test
  void aDayThatHasNotComeIsNoDayOfAPayment() {
    assertTrue(
        Doubt.about(said(ReturnKind.PAID, 100, 0, 100, TODAY.plusDays(1)), TODAY).isPresent());
  }

  private static Optional<String> paid(long gross, long commission, long net, boolean isNet) {
    return Doubt.about(
        new Doubt.Said(ReturnKind.PAID, TODAY, gross, commission, net, isNet), TODAY);
  }

  private static Doubt.Said said(
      ReturnKind kind, long gross, long commission, long net, LocalDate on) {
    return new Doubt.Said(kind, on, gross, commission, net, true);
  }
}
