package org.quarterday.message.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFragmentsTest {

  @ParameterizedTest
  @CsvSource({
    "a, 0, 0", "a, 1, 1", "a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "a, 459, 3",
    "a, 460, 4", "a, 918, 6", "ŵ, 1, 1", "ŵ, 70, 1", "ŵ, 71, 2", "ŵ, 134, 2", "ŵ, 135, 3",
    "ŵ, 201, 3", "ŵ, 202, 4", "€, 80, 1", "€, 81, 2", "£, 160, 1", "é, 160, 1",
  })
  void fragmentsFollowTheAlphabetAndTheLength(String sign, int times, int fragments) {
    assertEquals(fragments, TextFragments.of(sign.repeat(times)).fragments());
  }

  @Test
  void oneSignOutsideTheAlphabetMakesAllOfThemLarge() {
    assertFalse(TextFragments.of("a".repeat(160)).unicode());
    TextFragments one = TextFragments.of("a".repeat(159) + "ŷ");
    assertTrue(one.unicode());
    assertEquals(3, one.fragments());
  }

  @Test
  void aSignOfTwoPlacesIsNotCutInTwo() {
    // 152 places, then a sign that does not fit the one that is left: 306 places need a third.
    String cut = "a".repeat(152) + "€" + "a".repeat(152);
    assertEquals(306, TextFragments.of(cut).places());
    assertEquals(3, TextFragments.of(cut).fragments());
    // The same with a sign of a pair: 66, then two.
    String pair = "ŵ".repeat(66) + "😀" + "ŵ".repeat(66);
    assertEquals(134, TextFragments.of(pair).places());
    assertEquals(3, TextFragments.of(pair).fragments());
  }

  @Test
  void signsOfTypographyAreMadePlain() {
    String typed = "Don\u2019t pay \u2018now\u2019 \u2013 wait\u2026";
    assertTrue(TextFragments.of(typed).unicode());
    assertEquals("Don't pay 'now' - wait...", TextFragments.plain(typed));
    assertFalse(TextFragments.of(TextFragments.plain(typed)).unicode());
  }

  @Test
  void aTextThatIsTooLongIsKnownBeforeItIsSent() {
    assertFalse(TextFragments.of("a".repeat(918)).isTooLong());
    assertTrue(TextFragments.of("a".repeat(919)).isTooLong());
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 0, 0", // all of them free
    "10001, 0, 3", // one at 2.4p and VAT: 2.88p
    "100, 10000, 288", // 240p and 48p
    "10000, 4000, 11520", // 4,000 charged: £96.00 and £19.20
  })
  void whatIsBeyondTheFreeOnesIsChargedWithVat(long fragments, long sent, long pence) {
    assertEquals(pence, new TextPrice(240, 2000, 10_000).pence(fragments, sent));
  }
}
