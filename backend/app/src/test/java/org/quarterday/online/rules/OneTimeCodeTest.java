package org.quarterday.online.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

  @Test
  void aCodeIsWhatWasTypedWhateverItsCaseBlanksAndLookAlikes() {
    assertEquals("7KQ40110", OneTimeCode.read(" 7kq4-oIlO "));
  }

  @Test
  void everyCodeReadsBackFromHowItIsShown() {
    var random = new Random(20261122);
    IntStream.range(0, 1_000)
        .mapToObj(n -> OneTimeCode.of(random))
        .forEach(code -> {
          assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{8}"), code);
          assertEquals(code, OneTimeCode.read(OneTimeCode.shown(code)));
        });
  }
}
