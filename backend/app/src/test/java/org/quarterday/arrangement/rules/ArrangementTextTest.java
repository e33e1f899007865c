package org.quarterday.arrangement.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.Frequency;
import org.quarterday.letter.rules.LetterText;

/** What a tenant reads about an arrangement. */
class ArrangementTextTest {

  private static final Tolerance TOLERANCE = new Tolerance(5, 100);
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 5);

  private static ArrangementText.Terms terms(long owed, String claim) {
    return new ArrangementText.Terms(
        Frequency.WEEKLY,
        2_500,
        owed,
        "T500123",
        List.of(
            new ArrangementText.Debt("T500123", owed - 1_000),
            new ArrangementText.Debt("S500124", 1_000)),
        TOLERANCE,
        claim,
        claim == null ? null : LocalDate.of(2026, 5, 20));
  }

  private static List<Instalment> calendar(long owed) {
    return Instalment.of(
        InstalmentPlan.of(Frequency.WEEKLY, FIRST, 2_500, owed),
        new RentOfWeeks(Map.of(), 10_000, 0),
        FIRST.minusDays(4));
  }

  @Test
  void theAgreementSaysWhatWhenAndHowItIsCounted() {
    String said = said(ArrangementText.agreed(terms(31_240, null), calendar(31_240)));
    for (String part :
        List.of(
            "You owe £312.40, and we have agreed with you how it is paid.",
            "£25.00 every week off what is owed, until 28 August 2026",
            "reference T500123",
            "S500124",
            "counted to the oldest payment first",
            "within 5 days",
            "5 June 2026",
            "£12.40")) {
      assertTrue(said.contains(part), part + " in " + said);
    }
  }

  @Test
  void whatACourtOrderedNamesItsClaim() {
    String said = said(ArrangementText.agreed(terms(31_240, "K00ZZ123"), calendar(31_240)));
    assertTrue(said.contains("By its order of 20 May 2026 in claim K00ZZ123"), said);
    assertFalse(said.contains("we have agreed with you"), said);
  }

  @Test
  void aLongCalendarIsToldByItsFirstInstalmentsAndItsLast() {
    LetterText letter = ArrangementText.agreed(terms(100_000, null), calendar(100_000));
    List<List<String>> rows =
        letter.blocks().stream()
            .filter(block -> block.text().equals("What to pay, and when"))
            .findFirst()
            .orElseThrow()
            .rows();
    assertEquals(26, rows.size());
    assertEquals("and so on, 15 payments more", rows.get(24).getFirst());
    assertEquals("5 March 2027", rows.get(25).getFirst());
  }

  @Test
  void aBrokenOneSaysWhatWasDueAndWhatCame() {
    List<Instalment> calendar = calendar(31_240);
    Judgement judgement =
        Judgement.of(
            calendar, List.of(new Payment(FIRST, 500)), TOLERANCE, LocalDate.of(2026, 6, 11));
    String said = said(ArrangementText.broken(terms(31_240, null), judgement));
    for (String part : List.of("£20.00 of what was due has not come", "£25.00", "£5.00")) {
      assertTrue(said.contains(part), part + " in " + said);
    }
    String ordered = said(ArrangementText.broken(terms(31_240, "K00ZZ123"), judgement));
    assertTrue(ordered.contains("we may go back to the court"), ordered);
  }

  private static String said(LetterText letter) {
    StringBuilder said = new StringBuilder();
    for (LetterText.Block block : letter.blocks()) {
      said.append(block.text()).append('\n');
      block.rows().forEach(row -> said.append(String.join(" ", row)).append('\n'));
    }
    return said.toString();
  }
}
