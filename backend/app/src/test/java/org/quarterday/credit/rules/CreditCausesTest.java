package org.quarterday.credit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCausesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);
  private static final int PATTERN = 35;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "benefit beyond the rent, 10000, 6000, 0, 0, 0, 0, 0, 100, false, BENEFIT_OVERPAID 6000; NOT_FOUND 4000",
    "one payment made twice, 10000, 0, 9000, 0, 0, 0, 0, 100, false, PAID_TWICE 9000; NOT_FOUND 1000",
    "a month paid ahead, 40000, 0, 0, 0, 40000, 0, 40000, 10, false, IN_ADVANCE 40000",
    "more than one payment ahead, 40001, 0, 0, 0, 0, 0, 40000, 10, false, NOT_FOUND 40001",
    "a month ahead that never ends, 40000, 0, 0, 0, 0, 0, 40000, 36, false, NOT_FOUND 40000",
    "Direct Debit above the rent, 10000, 0, 0, 140000, 140000, 130000, 5000, 100, false, DIRECT_DEBIT_TOO_HIGH 10000",
    "Direct Debit and a card above the rent, 30000, 0, 0, 20000, 160000, 130000, 5000, 100, false, DIRECT_DEBIT_TOO_HIGH 20000; NOT_FOUND 10000",
    "left over at the end, 10000, 0, 0, 0, 0, 0, 20000, 10, true, TENANCY_ENDED 10000",
    "benefit explains more than there is, 10000, 99000, 5000, 0, 0, 0, 0, 100, false, BENEFIT_OVERPAID 10000",
  })
  void theCausesOfACreditAreLookedForInTheirOrder(
      String what,
      long credit,
      long benefit,
      long twice,
      long collected,
      long received,
      long charged,
      long last,
      int days,
      boolean ended,
      String expected) {
    var found =
        new CreditCauses.Found(
            credit,
            benefit,
            twice,
            collected,
            received,
            charged,
            last,
            TODAY.minusDays(days),
            ended);
    assertEquals(
        expected,
        CreditCauses.of(found, TODAY, PATTERN).stream()
            .map(part -> part.cause() + " " + part.pence())
            .collect(Collectors.joining("; ")));
  }

  @Test
  void thePartsAlwaysComeToTheCredit() {
    var random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      var found =
          new CreditCauses.Found(
              1 + random.nextInt(50_000),
              random.nextInt(-20_000, 20_000),
              random.nextInt(20_000),
              random.nextInt(-20_000, 90_000),
              random.nextInt(90_000),
              random.nextInt(90_000),
              random.nextInt(40_000),
              TODAY.minusDays(random.nextInt(400)),
              random.nextBoolean());
      var parts = CreditCauses.of(found, TODAY, PATTERN);
      assertEquals(found.creditPence(), parts.stream().mapToLong(CreditCauses.Part::pence).sum());
      assertTrue(parts.stream().allMatch(part -> part.pence() > 0));
    }
  }
}
