package org.quarterday.rentcard.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quarterday.account.rules.Luhn;

class CardSchemeTest {

  private static final CardScheme SCHEME =
      new CardScheme(LocalDate.of(2026, 4, 6), "Network", "633597", "0102", 19, "98");

  @Test
  void theCheckDigitIsTheOneTheStandardAsksFor() {
    assertEquals(8, Luhn.of("633597010200001234"));
    assertEquals(3, Luhn.of("7992739871"));
    assertTrue(Luhn.holds("6335970102000012348"));
    assertTrue(Luhn.holds("79927398713"));
    assertFalse(Luhn.holds("6335970102000012347"));
    assertFalse(Luhn.holds("6335970102000021348"));
    assertFalse(Luhn.holds("1"));
    assertThrows(IllegalArgumentException.class, () -> Luhn.of(""));
    assertThrows(IllegalArgumentException.class, () -> Luhn.of("12a"));
  }

  @Test
  void aNumberIsIssuerClientSerialAndCheckDigit() {
    assertEquals("6335970102000012348", SCHEME.number(1234));
    assertEquals(19, SCHEME.number(1).length());
    for (long serial = 1; serial < 2_000; serial++) {
      assertTrue(Luhn.holds(SCHEME.number(serial)));
    }
  }

  @Test
  void aSchemeHasAnEnd() {
    assertEquals(19, SCHEME.number(99_999_999).length());
    assertThrows(IllegalStateException.class, () -> SCHEME.number(100_000_000));
    assertThrows(IllegalStateException.class, () -> SCHEME.number(0));
  }

  @Test
  void whatIsOverStaysOver() {
    assertTrue(CardState.ISSUED.mayBecome(CardState.ORDERED));
    assertTrue(CardState.ORDERED.mayBecome(CardState.REPLACED));
    assertFalse(CardState.ORDERED.mayBecome(CardState.ISSUED));
    for (CardState next : CardState.values()) {
      assertFalse(CardState.STOPPED.mayBecome(next));
      assertFalse(CardState.REPLACED.mayBecome(next));
    }
  }
}
