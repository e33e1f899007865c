package org.quarterday.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.trace.rules.Known;
import org.quarterday.trace.rules.Nicknames;
import org.quarterday.trace.rules.PartialDate;
import org.quarterday.trace.rules.PersonName;
import org.quarterday.trace.rules.Whereabouts;

class WaysTest {

  /** PostgreSQL refuses a statement with a value it does not use, or uses and does not have. */
  @ParameterizedTest
  @CsvSource({
    "'', Okafor, '', '', '', ''",
    "A, Okafor, '', '', '', ''",
    "Ada, Okafor, 1980-05-14, 12 Wherry Court, ZZ47QQ, 7700900321",
    "Ada, '', 1980-05-14, '', '', ''",
    "Ada, '', 1980-05, '', '', ''",
    "Ada, '', '', '', ZZ47QQ, ''",
    "Ada, Okafor, --05-14, '', '', ''",
    "'', '', '', 12 Wherry Court, '', ''",
    "'', '', '', '', '', 7700900321"
  })
  void everyValueHasItsPlaceAndEveryWayAnEnd(
      String forename,
      String surname,
      String born,
      String line,
      String postcode,
      String telephone) {
    Ways ways =
        Ways.of(
            new Known(
                new PersonName(forename, surname),
                born.isEmpty() ? PartialDate.UNKNOWN : PartialDate.parse(born).orElseThrow(),
                new Whereabouts(line, postcode),
                telephone,
                "",
                ""),
            Nicknames.NONE);
    assertFalse(ways.areNone());
    for (int i = 1; i <= ways.values().size(); i++) {
      assertTrue(Pattern.compile("\\$" + i + "(?!\\d)").matcher(ways.sql()).find(), "$" + i);
    }
    assertFalse(ways.sql().contains("$" + (ways.values().size() + 1)));
    List<String> each = List.of(ways.sql().split("\nunion\n"));
    assertTrue(each.stream().allMatch(way -> way.endsWith(" limit 400)")));
  }

  @Test
  void whereSomebodyAtRiskLivesIsNoWayToThem() {
    Ways ways =
        Ways.of(
            new Known(
                PersonName.UNKNOWN,
                PartialDate.UNKNOWN,
                new Whereabouts("12 Wherry Court", "ZZ4 7QQ"),
                "7700900321",
                "ada@example.org",
                ""),
            Nicknames.NONE);
    List<String> each = List.of(ways.sql().split("\nunion\n"));
    assertEquals(4, each.size());
    assertTrue(each.stream().allMatch(way -> way.contains("p.address_protected_on is")));
  }
}
