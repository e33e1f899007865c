package org.quarterday.standingorder.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.Frequency;
import org.quarterday.letter.rules.LetterText;

class ChangeTextTest {

  private static final Terms NOW = new Terms(LocalDate.of(2026, 5, 1), Frequency.MONTHLY, 50_000);

  @Test
  void aTenantIsToldWhatToTellTheBankAndHowTheSumIsMade() {
    String said = words(text(new YearOfCharges(53, 2, 12_000, 0), 0, 0));
    assertTrue(said.contains("pay £510.00 every month, from 1 May 2027."), said);
    assertTrue(
        said.contains(
            "A week is charged £120.00. The rent year has 53 weeks, of which 2 are rent-free. That is £6,120.00 over the year, in 12 payments of £510.00."),
        said);
    assertTrue(said.contains("Give the reference 10012113"), said);
  }

  @Test
  void theTableHoldsTheOldAmountBesideTheNew() {
    LetterText.Block table =
        text(new YearOfCharges(53, 2, 12_000, 0), 0, 0).blocks().stream()
            .filter(block -> block.kind() == LetterText.Kind.TABLE)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("Amount", "£500.00", "£510.00"), table.rows().getFirst());
  }

  @Test
  void whatOthersPayAnArrangementAndAFreeWeekThatCostsAreSaid() {
    String said = words(text(new YearOfCharges(52, 4, 12_000, 1_000), 2_000, 500));
    assertTrue(said.contains("Of each charged week £20.00 is paid by somebody else."), said);
    assertTrue(said.contains("A rent-free week still costs £10.00."), said);
    assertTrue(
        said.contains("With it you pay £5.00 each time off what is owed from before."), said);
    assertFalse(words(text(new YearOfCharges(52, 0, 12_000, 0), 0, 0)).contains("rent-free"));
  }

  @Test
  void whoseAccountEndedIsAskedToStopIt() {
    String said = words(ChangeText.stop(LocalDate.of(2026, 5, 13), "10012113"));
    assertTrue(
        said.contains(
            "Your rent account ended on 13 May 2026. Please tell your bank to stop your standing order with the reference 10012113."),
        said);
  }

  private static LetterText text(YearOfCharges year, long less, long extra) {
    AskedAmount asked = AskedAmount.of(Frequency.MONTHLY, year, less, extra);
    return ChangeText.change(
        NOW,
        new Terms(LocalDate.of(2027, 5, 1), Frequency.MONTHLY, asked.pence()),
        asked,
        year,
        less,
        "10012113");
  }

  private static String words(LetterText text) {
    return text.blocks().stream().map(LetterText.Block::text).collect(Collectors.joining("\n"));
  }
}
