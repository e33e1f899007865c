package org.quarterday.suspense.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceLikenessTest {

  @ParameterizedTest
  @CsvSource({
    "10012113, 10012113, SAME",
    "'1001 2113', 10012113, SAME",
    "012345-01, 012345/01, SAME",
    "1OO12113, 10012113, LETTER_FOR_DIGIT",
    "I0012l13, 10012113, LETTER_FOR_DIGIT",
    "RENT100O190, RENT1000190, LETTER_FOR_DIGIT",
    "10012131, 10012113, TRANSPOSED",
    "10012114, 10012113, ONE_OFF",
    "1001213, 10012113, ONE_OFF",
    "100121133, 10012113, ONE_OFF",
    "10012224, 10012113, UNLIKE",
    "10012223, 10012113, TWO_OFF",
    "1234, 1235, UNLIKE",
    "'', 10012113, UNLIKE"
  })
  void aSlipIsToldFromAnotherReference(String quoted, String known, ReferenceLikeness likeness) {
    assertEquals(likeness, ReferenceLikeness.of(quoted, known));
  }

  @Test
  void everySingleSlipIsAmongTheReferencesNearTheQuotedOne() {
    for (String slip :
        List.of(
            "1OO12113", "I0012l13", "10012131", "10012114", "1001213", "100121133", " 10012113 ")) {
      assertTrue(NearReferences.of(slip).contains("10012113"), slip);
    }
    assertTrue(NearReferences.of("").isEmpty());
    assertTrue(NearReferences.of("x".repeat(60)).isEmpty());
  }

  @Test
  void evidenceIsSaidInWordsTheWeightiestReferenceFirst() {
    var clue = new Evidence.Clue("10012131", 10_000, "OKAFOR RENT");
    var known =
        new Evidence.Known(
            List.of("012345/01", "10012113"), 21_240, 5_000, List.of("Okafor"), 1, 3, false);
    assertEquals(
        List.of(
            "Money with this reference was allocated to it once before.",
            "10012131 is its reference with two neighbours swapped, 10012113.",
            "Payments with the same words are on it, 3 times.",
            "The amount is 2 weeks of its charge of £50.00.",
            "The words name Okafor."),
        Evidence.of(clue, known).stream().map(Evidence::words).toList());
    var unlike = new Evidence.Known(List.of("99999999"), 1, 0, List.of(), 0, 0, false);
    assertEquals(List.of(), Evidence.of(clue, unlike));
    assertTrue(Evidence.weight(clue, known) > Evidence.weight(clue, unlike));
  }

  @ParameterizedTest
  @CsvSource({
    "0, WEEK",
    "7, WEEK",
    "8, MONTH",
    "28, MONTH",
    "29, QUARTER",
    "91, QUARTER",
    "92, OLDER",
    "4000, OLDER"
  })
  void moneyIsCountedByHowLongItHasWaited(long days, AgeBand band) {
    assertEquals(band, AgeBand.of(days));
  }
}
