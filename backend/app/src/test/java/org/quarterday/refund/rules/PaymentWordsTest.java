package org.quarterday.refund.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentWordsTest {

  @ParameterizedTest
  @CsvSource({
    "2000177, REFUND 2000177",
    "RENT1000177, REFUND RENT1000177",
    "RENT10001770, RENT10001770",
  })
  void thePayeeReadsTheReferenceWhole(String reference, String words) {
    assertEquals(words, PaymentWords.of(reference));
  }
}
