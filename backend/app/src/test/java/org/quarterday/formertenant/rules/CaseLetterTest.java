package org.quarterday.formertenant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.limitation.rules.DebtBasis;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.OwedPart;
import org.quarterday.limitation.rules.RungStanding;
import org.quarterday.support.Golden;

/** What a former tenant reads. */
class CaseLetterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final UUID OWEN = UUID.fromString("00000000-0000-7000-8000-000000000001");

  @ParameterizedTest
  @EnumSource(CaseLetter.Kind.class)
  void everyLetterSaysWhatIsOwedHowToPayAndWhereThereIsFreeAdvice(CaseLetter.Kind kind) {
    String words = words(letter(kind, true));
    assertTrue(words.contains("£234.92"), words);
    assertTrue(words.contains("Quote 20000018"), words);
    assertTrue(words.contains("4 December 2026"), words);
    assertTrue(words.contains("StepChange"), words);
    assertTrue(words.contains("Breathing Space"), words);
  }

  @ParameterizedTest
  @EnumSource(CaseLetter.Kind.class)
  void everyLetterReadsAsItWasAgreed(CaseLetter.Kind kind) {
    Golden.same(
        "formertenant/" + kind.name().toLowerCase(Locale.UK) + ".txt",
        letter(kind, true).text().blocks().stream()
            .map(CaseLetterTest::printed)
            .collect(Collectors.joining()));
  }

  @Test
  void onlyWhoOwesItWithOthersReadsThatEachOwesAllOfIt() {
    assertTrue(words(letter(CaseLetter.Kind.FIRST, true)).contains("together and each alone"));
    assertFalse(words(letter(CaseLetter.Kind.FIRST, false)).contains("together and each alone"));
  }

  @Test
  void theLetterBeforeClaimSaysWhatTheProtocolAsksFor() {
    String words = words(letter(CaseLetter.Kind.CLAIM, false));
    for (String needed :
        List.of(
            "Pre-Action Protocol for Debt Claims",
            "reply form",
            "financial statement",
            "tenancy agreement",
            "No interest",
            "another 30 days")) {
      assertTrue(words.contains(needed), needed);
    }
    assertFalse(
        words(letter(CaseLetter.Kind.FIRST, false)).contains("county court"),
        "nobody is threatened before");
  }

  @Test
  void weeksInARowAreOneLineAndAGapPartsThem() {
    Ladder ladder =
        new Ladder(
            List.of(
                rung(-400, 500, DebtBasis.RENT),
                rung(0, 100, DebtBasis.RENT),
                rung(1, 100, DebtBasis.RENT),
                rung(1, 900, DebtBasis.OTHER),
                rung(3, 100, DebtBasis.RENT)),
            TODAY);
    assertEquals(
        List.of(
            new CaseLetter.Part("Rent and charges", MONDAY, MONDAY.plusWeeks(1), 200),
            new CaseLetter.Part("Rent and charges", MONDAY.plusWeeks(3), MONDAY.plusWeeks(3), 100),
            new CaseLetter.Part(
                "Costs and recharges", MONDAY.plusWeeks(1), MONDAY.plusWeeks(1), 900)),
        WhatIsOwed.by(ladder, OWEN),
        "what is out of time is not asked for");
    assertEquals(1_200, ladder.claimablePence(OWEN));
  }

  private static Ladder.Rung rung(int week, long pence, DebtBasis basis) {
    LocalDate due = MONDAY.plusWeeks(week);
    LocalDate barred = due.plusYears(6).plusDays(1);
    return new Ladder.Rung(
        new OwedPart(due, basis, pence),
        barred,
        TODAY.isBefore(barred) ? RungStanding.LATER : RungStanding.BARRED,
        Map.of(OWEN, barred));
  }

  private static CaseLetter letter(CaseLetter.Kind kind, boolean together) {
    return new CaseLetter(
        kind,
        "20000018",
        "7 Larch Close, ZZ1 2AB",
        LocalDate.of(2026, 9, 20),
        23_492,
        List.of(new CaseLetter.Part("Rent and charges", MONDAY, MONDAY.plusWeeks(1), 23_492)),
        together,
        LocalDate.of(2026, 12, 4),
        "Telephone 01632 960123.");
  }

  private static String words(CaseLetter letter) {
    return letter.text().blocks().stream()
        .flatMap(CaseLetterTest::words)
        .collect(Collectors.joining("\n"));
  }

  private static String printed(LetterText.Block block) {
    return switch (block.kind()) {
      case HEADING -> "## " + block.text() + "\n";
      case PARAGRAPH -> block.text() + "\n";
      case LIST ->
          block.rows().stream()
              .map(row -> "- " + row.getFirst() + "\n")
              .collect(Collectors.joining());
      case TABLE ->
          "%s | %s\n".formatted(block.text(), String.join(" | ", block.head()))
              + block.rows().stream()
                  .map(row -> String.join(" | ", row) + "\n")
                  .collect(Collectors.joining());
    };
  }

  private static Stream<String> words(LetterText.Block block) {
    return Stream.concat(
        Stream.of(block.text()),
        IntStream.range(0, block.rows().size())
            .mapToObj(at -> String.join(" ", block.rows().get(at))));
  }
}
