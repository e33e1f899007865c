package org.quarterday.letter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterPurposeTest {

  @ParameterizedTest
  @CsvSource({
    "DIRECT_DEBIT_UNPAID, true, true",
    "DIRECT_DEBIT_NOTICE, false, false",
    "PAYMENT_IRREGULARITIES, false, false",
    "DIRECT_DEBIT_ENDED, false, true",
    "REFUND, false, true",
  })
  void whatTheLawRequiresAndRepliesAlwaysGo(String kind, boolean chases, boolean mayBeHeld) {
    assertEquals(chases, LetterPurpose.of(kind).chases());
    assertEquals(mayBeHeld, LetterPurpose.of(kind).mayBeHeld());
  }

  @Test
  void aKindNobodySaidThePurposeOfCannotBeQueued() {
    assertThrows(IllegalArgumentException.class, () -> LetterPurpose.of("SOMETHING_NEW"));
  }
}
