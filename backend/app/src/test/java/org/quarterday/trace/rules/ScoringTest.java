package org.quarterday.trace.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.trace.rules.Agreement.DIFFERENT;
import static org.quarterday.trace.rules.Agreement.EXACT;
import static org.quarterday.trace.rules.Agreement.FORMER;
import static org.quarterday.trace.rules.Agreement.INITIAL;
import static org.quarterday.trace.rules.Agreement.NICKNAME;
import static org.quarterday.trace.rules.Agreement.SIMILAR;
import static org.quarterday.trace.rules.Agreement.SOUND;
import static org.quarterday.trace.rules.Agreement.SWAPPED;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.trace.rules.Weights.Odds;

class ScoringTest {

  private static final Nicknames NICKNAMES =
      Nicknames.of(List.of(List.of("robert", "bob", "rob"), List.of("margaret", "peggy")));

  /** Powers of two, so that a weight can be worked out in the head. */
  private static final Weights WEIGHTS =
      new Weights(
          20,
          3,
          Map.of(
              Field.SURNAME,
              Map.of(
                  EXACT, new Odds(0.5, 1 / 256.0),
                  SIMILAR, new Odds(0.25, 1 / 64.0),
                  SOUND, new Odds(0.25, 1 / 16.0),
                  FORMER, new Odds(0.25, 1 / 128.0),
                  SWAPPED, new Odds(0.125, 1 / 128.0),
                  DIFFERENT, new Odds(0.0625, 1)),
              Field.FORENAME,
              Map.of(
                  EXACT, new Odds(0.5, 1 / 64.0),
                  NICKNAME, new Odds(0.5, 1 / 16.0),
                  SIMILAR, new Odds(0.5, 1 / 16.0),
                  SOUND, new Odds(0.5, 1 / 8.0),
                  INITIAL, new Odds(0.5, 1 / 4.0),
                  SWAPPED, new Odds(0.5, 1 / 32.0),
                  DIFFERENT, new Odds(0.125, 1)),
              Field.BORN,
              Map.of(EXACT, new Odds(1, 1 / 4096.0), DIFFERENT, new Odds(0.0625, 1)),
              Field.ADDRESS,
              Map.of(
                  EXACT,
                  new Odds(0.5, 1 / 2048.0),
                  Agreement.POSTCODE,
                  new Odds(0.5, 1 / 512.0),
                  SIMILAR,
                  new Odds(0.5, 1 / 128.0),
                  DIFFERENT,
                  new Odds(0.5, 1)),
              Field.TELEPHONE,
              Map.of(
                  EXACT,
                  new Odds(0.5, 1 / 2048.0),
                  SIMILAR,
                  new Odds(0.5, 1 / 256.0),
                  DIFFERENT,
                  new Odds(0.5, 1)),
              Field.EMAIL,
              Map.of(EXACT, new Odds(0.5, 1 / 2048.0), DIFFERENT, new Odds(0.5, 1)),
              Field.NATIONAL_INSURANCE,
              Map.of(EXACT, new Odds(1, 1 / 65536.0), DIFFERENT, new Odds(0.03125, 1))));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // asked, on record, surname, forename: a share of 1/256 of the people have the surname
        "Robert, Okafor, Robert, Okafor, EXACT, 7, EXACT, 5",
        "Bob, Okafor, Robert, Okafor, EXACT, 7, NICKNAME, 3",
        "Peggy, Okafor, Margaret, Okafor, EXACT, 7, NICKNAME, 3",
        "R, Okafor, Robert, Okafor, EXACT, 7, INITIAL, 1",
        "Robert, Okafro, Robert, Okafor, SIMILAR, 4, EXACT, 5",
        "Philippa, Okafor, Phillipa, Okafor, EXACT, 7, SIMILAR, 3",
        "Robert, Stephens, Robert, Stevens, SOUND, 2, EXACT, 5",
        "Robert, Kwik, Robert, Quick, SOUND, 2, EXACT, 5",
        "Okafor, Robert, Robert, Okafor, SWAPPED, 4, SWAPPED, 4",
        "Robert, Nowak, Robert, Okafor, DIFFERENT, -4, EXACT, 5",
        "Dev, Okafor, Robert, Okafor, EXACT, 7, DIFFERENT, -3",
        "Zoë, Özil, Zoe, Ozil, EXACT, 7, EXACT, 5",
        "Siobhan, O'Brien, Siobhan, OBrien, EXACT, 7, EXACT, 5"
      })
  void namesAgreeAsTheyAreWrittenAndSaid(
      String askedForename,
      String askedSurname,
      String forename,
      String surname,
      Agreement surnames,
      double surnameBits,
      Agreement forenames,
      double forenameBits) {
    Score score =
        scored(
            Known.named(askedForename, askedSurname, PartialDate.UNKNOWN),
            person(forename, surname));
    assertEquals(
        List.of(
            new Score.Weighed(Field.SURNAME, surnames, surnameBits),
            new Score.Weighed(Field.FORENAME, forenames, forenameBits)),
        score.weighed());
    assertEquals(surnameBits + forenameBits, score.bits());
  }

  @Test
  void whoWasCalledSomethingElseIsFoundByIt() {
    var person =
        new OnRecord(
            List.of(new PersonName("Ada", "Nowak"), new PersonName("Ada", "Okafor")),
            null,
            List.of(),
            Set.of(),
            Set.of(),
            "",
            false);
    Score score = scored(Known.named("Ada", "Okafor", PartialDate.UNKNOWN), person);
    assertEquals(new Score.Weighed(Field.SURNAME, FORMER, 5), score.weighed().getFirst());
  }

  @Test
  void aRareSurnameCountsForMoreThanACommonOne() {
    Known known = Known.named("", "Featherstonehaugh", PartialDate.UNKNOWN);
    OnRecord person = person("Ada", "Featherstonehaugh");
    assertEquals(7, new Scoring(WEIGHTS, NICKNAMES, known, 1 / 256.0).of(person).bits());
    assertEquals(13, new Scoring(WEIGHTS, NICKNAMES, known, 1 / 16384.0).of(person).bits());
    double commonest = new Scoring(WEIGHTS, NICKNAMES, known, 0.9).of(person).bits();
    assertEquals(3.32, commonest);
  }

  @Test
  void everyFieldIsWeighedAndTheSumSaysWhetherItIsLikely() {
    var known =
        new Known(
            new PersonName("Bob", "Okafor"),
            PartialDate.parse("1980-05-14").orElseThrow(),
            new Whereabouts("Flat 2, 12 Wherry Court", "zz4 7qq"),
            Telephone.digits("+44 7700 900321"),
            "bob@example.org",
            "print");
    var person =
        new OnRecord(
            List.of(new PersonName("Robert", "Okafor")),
            LocalDate.of(1980, 5, 14),
            List.of(
                new Whereabouts("1 Mill Road", "ZZ1 1AA"),
                new Whereabouts("Flat 2 12 Wherry Ct", "ZZ47QQ")),
            Set.of("7700900312"),
            Set.of("other@example.org"),
            "print",
            false);
    Score score = scored(known, person);
    assertEquals(
        List.of(
            new Score.Weighed(Field.SURNAME, EXACT, 7),
            new Score.Weighed(Field.FORENAME, NICKNAME, 3),
            new Score.Weighed(Field.BORN, EXACT, 12),
            new Score.Weighed(Field.ADDRESS, EXACT, 10),
            new Score.Weighed(Field.TELEPHONE, SIMILAR, 7),
            new Score.Weighed(Field.EMAIL, DIFFERENT, -1),
            new Score.Weighed(Field.NATIONAL_INSURANCE, EXACT, 16)),
        score.weighed());
    assertEquals(54, score.bits());
    assertEquals(Verdict.LIKELY, score.verdict());
    assertEquals(6, score.agreeing());
  }

  @Test
  void oneThingAloneIsNeverLikely() {
    var known =
        new Known(PersonName.UNKNOWN, PartialDate.UNKNOWN, Whereabouts.UNKNOWN, "", "", "print");
    var person =
        new OnRecord(
            List.of(new PersonName("Ada", "Okafor")),
            null,
            List.of(),
            Set.of(),
            Set.of(),
            "print",
            false);
    var generous = new Weights(10, 3, WEIGHTS.fields());
    Score score = new Scoring(generous, NICKNAMES, known, 0).of(person);
    assertEquals(16, score.bits());
    assertEquals(Verdict.LOOK, score.verdict());
  }

  @Test
  void whereSomebodyAtRiskLivesIsNotComparedNeitherForNorAgainst() {
    var known =
        new Known(
            new PersonName("Ada", "Okafor"),
            PartialDate.UNKNOWN,
            new Whereabouts("12 Wherry Court", "ZZ4 7QQ"),
            "7700900321",
            "ada@example.org",
            "");
    OnRecord there = atRisk(List.of(new Whereabouts("12 Wherry Court", "ZZ4 7QQ")), "7700900321");
    OnRecord elsewhere = atRisk(List.of(new Whereabouts("9 Mill Road", "ZZ1 1AA")), "7700900999");
    assertEquals(scored(known, there), scored(known, elsewhere));
    assertTrue(
        scored(known, there).weighed().stream().noneMatch(field -> field.field().leadsToThem()));
  }

  @ParameterizedTest
  @CsvSource({
    "12 Wherry Court, ZZ47QQ, EXACT",
    "12 Wherry Ct., ZZ47QQ, EXACT",
    "14 Wherry Court, ZZ47QQ, POSTCODE",
    "12 Wherry Court, ZZ99ZZ, SIMILAR",
    "12 Wherrie Court, ZZ99ZZ, SIMILAR",
    "12 Mill Court, ZZ99ZZ, DIFFERENT",
    "112 Wherry Court, ZZ99ZZ, DIFFERENT",
    "Wherry Court, ZZ99ZZ, DIFFERENT"
  })
  void anAddressAgreesByItsDoorAndItsPostcode(String line, String postcode, Agreement agreement) {
    var onRecord = List.of(new Whereabouts("12 Wherry Court", "ZZ4 7QQ"));
    assertEquals(agreement, new Whereabouts(line, postcode).with(onRecord));
  }

  @Test
  void aStreetThatIsCalledByItsKindAloneAgreesByIt() {
    var onRecord = List.of(new Whereabouts("3 The Close", "ZZ4 7QQ"));
    assertEquals(EXACT, new Whereabouts("3 The Close", "ZZ47QQ").with(onRecord));
  }

  @Test
  void weightsThatCannotBeCountedByAreNamed() {
    Map<Field, Map<Agreement, Odds>> fields = new EnumMap<>(WEIGHTS.fields());
    fields.put(Field.BORN, Map.of(EXACT, new Odds(0, 1)));
    fields.put(Field.EMAIL, Map.of(EXACT, new Odds(1, 1), DIFFERENT, new Odds(1, 1.5)));
    assertEquals(
        Set.of("/likelyFrom", "/fields/BORN", "/fields/BORN/EXACT", "/fields/EMAIL/DIFFERENT"),
        new Weights(3, 3, fields).faults().keySet());
    assertEquals(Map.of(), WEIGHTS.faults());
  }

  @Test
  void aFirstNameOrAYearIsTooLittleToLookBy() {
    assertTrue(Known.named("Ada", "", PartialDate.UNKNOWN).isTooLittle());
    assertTrue(Known.named("", "", PartialDate.parse("1980").orElseThrow()).isTooLittle());
    assertFalse(Known.named("", "Okafor", PartialDate.UNKNOWN).isTooLittle());
    assertFalse(Known.named("Ada", "", PartialDate.parse("1980").orElseThrow()).isTooLittle());
  }

  private static Score scored(Known known, OnRecord person) {
    return new Scoring(WEIGHTS, NICKNAMES, known, 1 / 256.0).of(person);
  }

  private static OnRecord person(String forename, String surname) {
    return new OnRecord(
        List.of(new PersonName(forename, surname)), null, List.of(), Set.of(), Set.of(), "", false);
  }

  private static OnRecord atRisk(List<Whereabouts> lived, String telephone) {
    return new OnRecord(
        List.of(new PersonName("Ada", "Okafor")),
        null,
        lived,
        Set.of(telephone),
        Set.of(),
        "",
        true);
  }
}
