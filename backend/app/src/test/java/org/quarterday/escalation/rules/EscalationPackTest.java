package org.quarterday.escalation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.letter.rules.LetterText;

/** What a pack says, and in which order. */
class EscalationPackTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 27);

  private static final EscalationPack.Question QUESTION =
      new EscalationPack.Question(
          "They cannot afford what is asked", "May I agree £3.65?", "Amara Lewis", DAY);

  private static final EscalationPack.Account ACCOUNT =
      new EscalationPack.Account(
          "T500123",
          "7 Larch Close, ZZ1 2AB",
          LocalDate.of(2024, 4, 1),
          null,
          11_746,
          31_240,
          11_746,
          11_746,
          19_494,
          List.of("£117.46 from the tenant is due on 1 June 2026."));

  @Test
  void theQuestionIsReadFirstAndWhatIsOwedIsToldApart() {
    LetterText text =
        new EscalationPack(
                QUESTION, ACCOUNT, List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
            .text();
    List<String> words = text.blocks().stream().map(LetterText.Block::text).toList();
    assertEquals("The question", words.get(0));
    assertEquals("May I agree £3.65?", words.get(1));
    assertTrue(
        words.contains(
            "Balance: £312.40 in arrears. Expected balance: £117.46 in arrears. Of what is owed, £117.46 will be paid by what is not due yet and £194.94 is overdue."),
        words.toString());
  }

  @Test
  void whatThereIsNoneOfIsASentenceAndNoEmptyTable() {
    LetterText text =
        new EscalationPack(
                QUESTION, ACCOUNT, List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
            .text();
    assertTrue(text.blocks().stream().noneMatch(block -> block.kind() == LetterText.Kind.TABLE));
    List<String> words = text.blocks().stream().map(LetterText.Block::text).toList();
    assertTrue(words.contains("Holds and vulnerability: No hold stands."));
    assertTrue(words.contains("No benefit is on record."));
  }

  @Test
  void aHoldSaysWhoseItIsAndUntilWhen() {
    var hold = new EscalationPack.Held("Vulnerability", DAY, null, "Ms Ada Tenant", "Has a carer");
    LetterText text =
        new EscalationPack(
                QUESTION,
                ACCOUNT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(hold))
            .text();
    LetterText.Block table =
        text.blocks().stream()
            .filter(block -> block.kind() == LetterText.Kind.TABLE)
            .findFirst()
            .orElseThrow();
    assertEquals("until it is ended", table.rows().getFirst().get(2));
    assertEquals("Ms Ada Tenant", table.rows().getFirst().get(3));
  }
}
