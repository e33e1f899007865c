package org.quarterday.writeoffschedule.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineStandingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "as it was sent, 4000, 4000, 4000, true, true, true, ''",
    "part of the debt, 1000, 4000, 4000, true, true, true, ''",
    "all was paid, 4000, 4000, 0, true, true, true, Nothing is owed any more.",
    "paid and more, 4000, 4000, -100, true, true, true, Nothing is owed any more.",
    "a penny less than the line, 4000, 4000, 3999, true, true, true, Only £39.99 is owed now.",
    "somebody pays though the line is there still, 1000, 4000, 3000, true, true, true, £10.00 was paid or allowed since it was sent.",
    "a running account is paid and charged every week, 1000, 4000, 3000, false, true, true, ''",
    "a running account with more arrears, 1000, 4000, 9000, false, true, true, ''",
    "no posting rule, 4000, 4000, 4000, true, false, true, No posting rule says where write-offs of this rent group go.",
    "the year is closed, 4000, 4000, 4000, true, true, false, There is no open rent week today.",
  })
  void aLineIsPostedWhileItsDebtIsThere(
      String what,
      long amount,
      long sent,
      long owed,
      boolean former,
      boolean ruled,
      boolean open,
      String whyNot) {
    assertEquals(
        whyNot, new LineStanding(amount, sent, owed, former, ruled, open).whyNot().orElse(""));
  }
}
