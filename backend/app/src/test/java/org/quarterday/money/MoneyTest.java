package org.quarterday.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.50|1250",
        "£12|1200",
        "£1,234.5|123450",
        "1,234,567.89|123456789",
        ".5|50",
        "0|0",
        "12.50CR|-1250",
        "12.50 cr|-1250",
        "12.50 DR|1250",
        "(12.50)|-1250",
        "(£1,000.00)|-100000",
        "-12.50|-1250",
        "£-12.50|-1250",
        "−12.50|-1250",
        "+12.50|1250",
        " 12.50 |1250",
        "-0.00|0",
        "92233720368547758.07|9223372036854775807"
      })
  void whatAPersonTypesIsRead(String typed, long pence) {
    assertEquals(pence, Money.parse(typed).pence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "£",
        ".",
        "twelve",
        "12.505",
        "1,23",
        "12,34.50",
        "(12.50",
        "12.50)",
        "-12.50CR",
        "(12.50)CR",
        "-12.50 DR",
        "--1",
        "1e3",
        "0x10",
        "12..5",
        "1 2",
        "NaN",
        "12.50.1",
        "92233720368547758.08",
        "999999999999999999999999999999",
        "１２"
      })
  void whatIsNotMoneyIsRefusedInPlainWords(String typed) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Money.parse(typed));
    assertTrue(
        refusal.getMessage().contains("amount is needed")
            || refusal.getMessage().contains("not a sum of money"),
        refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"12.50,1250", "-12.5,-1250", "+7,700", "0.00,0", "-0.01,-1", "0012.00,1200"})
  void anAmountInAFileIsRead(String field, long pence) {
    assertEquals(pence, Money.parseStrict(field).pence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1.00",
        "1.00 ",
        "£1.00",
        "1,000.00",
        "1.005",
        "1.00CR",
        "(1.00)",
        ".50",
        "1.",
        "abc",
        "--1.00",
        "1e2",
        "1.00\u0000",
        "99999999999999999999"
      })
  void aFileGetsNoBenefitOfTheDoubt(String field) {
    assertThrows(IllegalArgumentException.class, () -> Money.parseStrict(field));
  }

  @Test
  void aMissingAmountIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Money.parse(null));
    assertThrows(IllegalArgumentException.class, () -> Money.parseStrict(null));
  }

  @ParameterizedTest
  @CsvSource({"1,16.78", "2,33.56", "3,50.34", "4,67.12", "5,83.90", "6,100.68", "7,117.46", "0,0"})
  void aWeekIsApportionedByDays(int days, String expected) {
    assertEquals(Money.parse(expected), Money.parse("117.46").apportion(days));
  }

  @Test
  void aChargeAndItsCorrectionRoundToTheSamePence() {
    // Sevenths of a penny never fall on a half, so the nearest penny is never in doubt.
    for (long pence = 0; pence < 2_000; pence++) {
      for (int days = 0; days <= 7; days++) {
        Money charge = Money.ofPence(pence).apportion(days);
        assertEquals(Math.round(pence * days / 7.0), charge.pence());
        assertEquals(charge.negate(), Money.ofPence(-pence).apportion(days));
      }
    }
  }

  @Test
  void partsOfAWeekThatCompleteEachOtherDifferByAPennyAtMost() {
    Random random = new Random(1117);
    for (int i = 0; i < 20_000; i++) {
      Money weekly = Money.ofPence(random.nextLong(1, 100_000));
      int days = random.nextInt(8);
      Money both = weekly.apportion(days).plus(weekly.apportion(7 - days));
      assertTrue(Math.abs(both.minus(weekly).pence()) <= 1, weekly + " over " + days);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 8})
  void aWeekHasSevenDays(int days) {
    assertThrows(IllegalArgumentException.class, () -> Money.ofPence(100).apportion(days));
  }

  @Test
  void aSplitLosesNothingAndNoShareIsAPennyOut() {
    Random random = new Random(52);
    for (int i = 0; i < 5_000; i++) {
      Money whole = Money.ofPence(random.nextLong(-10_000_000, 10_000_000));
      long[] weights = random.longs(random.nextInt(1, 20), 0, 1_000).toArray();
      weights[0]++;
      long sum = java.util.Arrays.stream(weights).sum();
      List<Money> shares = whole.split(weights);
      assertEquals(whole, Money.sum(shares));
      for (int s = 0; s < weights.length; s++) {
        double exact = (double) whole.pence() * weights[s] / sum;
        assertTrue(Math.abs(shares.get(s).pence() - exact) < 1.0, whole + " share " + s);
      }
    }
  }

  @Test
  void thePenceLeftOverGoToTheLargestRemainders() {
    assertEquals(
        List.of(Money.ofPence(34), Money.ofPence(33), Money.ofPence(33)),
        Money.ofPence(100).split(1, 1, 1));
    assertEquals(List.of(Money.ofPence(14), Money.ofPence(86)), Money.ofPence(100).split(1, 6));
    assertEquals(
        List.of(Money.ofPence(-34), Money.ofPence(-33), Money.ofPence(-33)),
        Money.ofPence(-100).split(1, 1, 1));
  }

  @Test
  void aSplitNeedsSomethingToSplitBy() {
    assertThrows(IllegalArgumentException.class, () -> Money.ofPence(1).split());
    assertThrows(IllegalArgumentException.class, () -> Money.ofPence(1).split(0, 0));
    assertThrows(IllegalArgumentException.class, () -> Money.ofPence(1).split(2, -1));
  }

  @Test
  void aSumTooLargeIsAnErrorAndNeverAWrongBalance() {
    Money most = Money.ofPence(Long.MAX_VALUE);
    Money least = Money.ofPence(Long.MIN_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(Money.ofPence(1)));
    assertThrows(ArithmeticException.class, () -> least.minus(Money.ofPence(1)));
    assertThrows(ArithmeticException.class, least::negate);
    assertThrows(ArithmeticException.class, () -> most.times(2));
    assertThrows(ArithmeticException.class, () -> most.apportion(3));
    assertThrows(ArithmeticException.class, () -> Money.sum(List.of(most, most)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|£0.00|nil|0.00",
        "4520|£45.20|£45.20 in arrears|45.20",
        "-4520|£45.20 CR|£45.20 in credit|-45.20",
        "5|£0.05|£0.05 in arrears|0.05",
        "123456789|£1,234,567.89|£1,234,567.89 in arrears|1234567.89",
        "-9223372036854775808|£92,233,720,368,547,758.08 CR"
            + "|£92,233,720,368,547,758.08 in credit|-92233720368547758.08"
      })
  void aBalanceIsShownInWordsAndNeverAsABareSign(
      long pence, String shown, String words, String decimal) {
    Money money = Money.ofPence(pence);
    assertEquals(shown, money.format());
    assertEquals(words, money.inWords());
    assertEquals(decimal, money.decimal());
  }

  @Test
  void whatIsShownReadsBackAsItWas() {
    Random random = new Random(33);
    for (int i = 0; i < 10_000; i++) {
      Money money = Money.ofPence(random.nextLong() >> random.nextInt(1, 60));
      assertEquals(money, Money.parse(money.format()));
      assertEquals(money, Money.parseStrict(money.decimal()));
    }
  }
}
