package org.quarterday.contact.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of first contacts after which nothing was left. */
class ResolvedAtFirstTest {

  @ParameterizedTest
  @CsvSource({
    "3, 2, 0, 667",
    "3, 1, 0, 333",
    "8, 1, 0, 125",
    "16, 1, 0, 63",
    "4, 4, 0, 1000",
    "4, 0, 0, 0",
    "4, 1, 2, 500"
  })
  void itIsOfThoseThatAreKnownRoundedHalfUp(long asked, long resolved, long open, int tenths) {
    assertEquals(tenths, new ResolvedAtFirst(asked, resolved, open).tenthsOfPercent());
  }

  @Test
  void whileNothingIsKnownThereIsNoShare() {
    assertNull(new ResolvedAtFirst(2, 0, 2).tenthsOfPercent());
    assertNull(new ResolvedAtFirst(0, 0, 0).tenthsOfPercent());
  }

  @Test
  void moreThanWereAskedCannotBeResolved() {
    assertThrows(IllegalArgumentException.class, () -> new ResolvedAtFirst(2, 2, 1));
  }
}
