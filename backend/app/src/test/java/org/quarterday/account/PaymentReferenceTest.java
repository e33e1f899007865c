package org.quarterday.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.quarterday.account.rules.PaymentReference;

class PaymentReferenceTest {

  @Test
  void theCheckDigitIsThePublishedOne() {
    // The standard's own worked example: 7992739871 has check digit 3.
    assertEquals("79927398713", PaymentReference.of(7992739871L));
  }

  @Test
  void everyWrongDigitIsNoticed() {
    for (long number = 2_000_001; number < 2_000_200; number++) {
      String good = PaymentReference.of(number);
      assertTrue(PaymentReference.holds(good), good);
      for (int at = 0; at < good.length(); at++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          if (good.charAt(at) != digit) {
            String wrong = good.substring(0, at) + digit + good.substring(at + 1);
            assertFalse(PaymentReference.holds(wrong), wrong);
          }
        }
      }
    }
  }

  @Test
  void whatIsNoNumberDoesNotHold() {
    assertFalse(PaymentReference.holds(""));
    assertFalse(PaymentReference.holds("20000O1X"));
  }
}
