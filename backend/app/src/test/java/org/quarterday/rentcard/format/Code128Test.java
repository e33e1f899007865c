package org.quarterday.rentcard.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Code128Test {

  @Test
  void twoDigitsAreASymbolAndTheCheckSymbolIsWorkedOutByHand() {
    // 105 + 1×12 + 2×34 + 3×56 = 353, and 353 − 3×103 = 44.
    assertEquals(List.of(105, 12, 34, 56, 44), Code128.of("", "123456").symbols());
    // 105 + 1×102 + 2×98 + 3×1 = 406, and 406 − 3×103 = 97.
    assertEquals(List.of(105, 102, 98, 1, 97), Code128.of("98", "01").symbols());
  }

  @Test
  void anOddDigitIsLastInTheSetOfSingleCharacters() {
    // 105 + 1×12 + 2×100 + 3×19 = 374, and 374 − 3×103 = 65.
    assertEquals(List.of(105, 12, 100, 19, 65), Code128.of("", "123").symbols());
  }

  @Test
  void everySymbolIsElevenModulesOfThreeBarsAndNoTwoAreAlike() {
    Set<List<Integer>> seen = new HashSet<>();
    for (int value = 0; value < 100; value++) {
      List<Integer> widths = Code128.of("", "%02d".formatted(value)).widths();
      List<Integer> symbol = widths.subList(6, 12);
      assertEquals(11, sum(symbol), "symbol " + value);
      assertTrue(symbol.stream().allMatch(width -> width >= 1 && width <= 4));
      assertEquals(0, (symbol.get(0) + symbol.get(2) + symbol.get(4)) % 2, "symbol " + value);
      assertTrue(seen.add(symbol), "symbol " + value + " is there twice");
    }
  }

  @Test
  void itBeginsInSetCAndEndsWithTheStop() {
    List<Integer> widths = Code128.of("98", "6335970102000012348").widths();
    assertEquals(List.of(2, 1, 1, 2, 3, 2), widths.subList(0, 6));
    assertEquals(List.of(4, 1, 1, 1, 3, 1), widths.subList(6, 12));
    assertEquals(List.of(2, 3, 3, 1, 1, 1, 2), widths.subList(widths.size() - 7, widths.size()));
  }

  @Test
  void theBarsAreWhereTheWidthsSay() {
    Code128 code = Code128.of("", "00");
    Code128.Bar last = code.bars().getLast();
    assertEquals(new Code128.Bar(0, 2), code.bars().getFirst());
    assertEquals(code.modules(), last.at() + last.width());
    assertEquals(4 * 11 - 11 + 13, code.modules());
  }

  @Test
  void onlyDigitsAreCoded() {
    assertThrows(IllegalArgumentException.class, () -> Code128.of("", "12A"));
    assertThrows(IllegalArgumentException.class, () -> Code128.of("", ""));
  }

  private static int sum(List<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }
}
