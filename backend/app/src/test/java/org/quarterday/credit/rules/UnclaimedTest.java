package org.quarterday.credit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnclaimedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "an account that runs | | 2019-01-07 | | | The account has not ended.",
        "one that ends next week | 2026-06-03 | 2019-01-07 | | | The account has not ended.",
        "ended six years ago less a day | 2020-05-28 | 2020-05-28 | 2026-01-05 | false | A credit is unclaimed after 6 years: from 28 May 2026.",
        "something moved since | 2019-01-06 | 2021-03-01 | 2026-01-05 | false | A credit is unclaimed after 6 years: from 1 March 2027.",
        "nobody was looked for | 2020-05-27 | 2020-05-27 | | | Nobody has tried to reach the owner.",
        "the owner answered | 2019-01-06 | 2019-01-06 | 2026-01-05 | true | The owner has answered: refund it.",
        "the owner still has a day | 2019-01-06 | 2019-01-06 | 2026-04-29 | false | The owner has until 27 May 2026 to answer.",
        "six years to the day and no answer | 2020-05-27 | 2020-05-27 | 2026-04-28 | false | ",
      })
  void aCreditIsUnclaimedAfterItsYearsAndATryToReachItsOwner(
      String what,
      LocalDate endedOn,
      LocalDate movedOn,
      LocalDate triedOn,
      Boolean answered,
      String notYet) {
    List<Unclaimed.Try> tries =
        triedOn == null ? List.of() : List.of(new Unclaimed.Try(triedOn, answered));
    assertEquals(
        Optional.ofNullable(notYet), Unclaimed.notYet(endedOn, movedOn, tries, TODAY, 6, 28));
  }
}
