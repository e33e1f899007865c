package org.quarterday.trace.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "1980-05-14, 1980-05-14, EXACT",
    "1980-05-04, 1980-04-05, SWAPPED",
    "1980-05-14, 1980-05-15, NEAR",
    "1980-05-14, 1981-05-14, NEAR",
    "1980-05-14, 1970-05-14, NEAR",
    "1980-05-14, 1980-06-14, NEAR",
    "1980-05-31, 1980-06-01, NEAR",
    "1980-05-14, 1981-06-14, DIFFERENT",
    "1980-05, 1980-05-14, MONTH",
    "1980-05, 1980-06-14, DIFFERENT",
    "1980, 1980-12-31, YEAR",
    "1980, 1981-01-01, DIFFERENT",
    "--05-14, 1962-05-14, DAY_AND_MONTH",
    "--05-14, 1962-05-15, DIFFERENT"
  })
  void aDayOfBirthAgreesAsFarAsItIsKnown(String written, LocalDate born, Agreement agreement) {
    assertEquals(agreement, PartialDate.parse(written).orElseThrow().with(born));
  }

  @Test
  void withoutADayOnRecordOrAskedForNothingIsSaid() {
    assertEquals(Agreement.UNKNOWN, PartialDate.parse("1980").orElseThrow().with(null));
    assertEquals(Agreement.UNKNOWN, PartialDate.UNKNOWN.with(LocalDate.of(1980, 5, 14)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1980-13", "1980-02-30", "--02-30", "1899", "80", "14/05/1980", "-"})
  void whatIsNoDayIsRefused(String written) {
    assertTrue(PartialDate.parse(written).isEmpty(), written);
  }

  @Test
  void theDaysThatMayHaveBeenMeantAreFew() {
    assertEquals(
        List.of(
            LocalDate.of(1980, 5, 4),
            LocalDate.of(1980, 4, 5),
            LocalDate.of(1980, 5, 3),
            LocalDate.of(1979, 5, 4),
            LocalDate.of(1970, 5, 4),
            LocalDate.of(1980, 5, 5),
            LocalDate.of(1981, 5, 4),
            LocalDate.of(1990, 5, 4)),
        PartialDate.parse("1980-05-04").orElseThrow().meant());
    assertEquals(List.of(), PartialDate.parse("1980-05").orElseThrow().meant());
  }

  @Test
  void aMonthLastsFromItsFirstDayToItsLast() {
    PartialDate february = PartialDate.parse("1980-02").orElseThrow();
    assertEquals(LocalDate.of(1980, 2, 1), february.from());
    assertEquals(LocalDate.of(1980, 2, 29), february.to());
    assertEquals(LocalDate.of(1980, 12, 31), PartialDate.parse("1980").orElseThrow().to());
  }
}
