package org.quarterday.letter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTextTest {

  @Test
  void blocksArePartedByEmptyLinesAndKnownByHowTheyBegin() {
    var text =
        TemplateText.of(
            LetterKind.ARREARS,
            "# You owe ((debt))\r\n\r\nPlease pay\nby ((dated)).\n- online\n- or ring us\n\n((tables))\n((help))\n");
    assertEquals(List.of(), text.faults());
    assertEquals(
        List.of(
            new TemplateText.Part(TemplateText.Kind.HEADING, List.of("You owe ((debt))")),
            new TemplateText.Part(
                TemplateText.Kind.PARAGRAPH, List.of("Please pay", "by ((dated)).")),
            new TemplateText.Part(TemplateText.Kind.LIST, List.of("online", "or ring us")),
            new TemplateText.Part(TemplateText.Kind.PLACE, List.of("tables")),
            new TemplateText.Part(TemplateText.Kind.PLACE, List.of("help"))),
        text.parts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You owe ((dept)).|9|There is no field “dept” in this kind of letter.",
        "You owe ((debt.|9|This field is not closed: it ends with )).",
        "You owe ((debt).|9|This field is not closed: it ends with )).",
        "You owe debt)).|13|A field ends here that did not begin with ((.",
        "You owe <b>all|9|“<b>” is HTML; write plain words.",
        "A &nbsp; B|3|“&nbsp;” is HTML; write plain words.",
        "So: ((body)) ends|5|((body)) stands alone on its line.",
        "- item ((name))|8|There is no field “name” in this kind of letter."
      })
  void whatCannotBePrintedIsNamedWithItsPlace(String line, int column, String words) {
    assertEquals(
        List.of(new TemplateText.Fault(3, column, words)),
        TemplateText.of(LetterKind.ARREARS, "# Your rent\n\n" + line).faults());
  }

  @Test
  void theSameWordsArePlacedOnce() {
    assertEquals(
        List.of(new TemplateText.Fault(2, 1, "((body)) stands here a second time.")),
        TemplateText.of(LetterKind.ARREARS, "((body))\n((body))").faults());
  }

  @Test
  void aDebtIsAFieldOnlyOfLettersThatAskForOne() {
    assertFalse(TemplateText.of(LetterKind.REFUND, "((debt))\n\n((body))").faults().isEmpty());
    assertTrue(LetterField.of(LetterKind.REFUND).contains(LetterField.BODY));
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void whatWasDecidedIsLeftOutOnlyWhereTheFieldsSayItAll(LetterKind kind) {
    boolean refused = !TemplateText.of(kind, "Please ring us.").faults().isEmpty();
    assertEquals(!kind.mayBeReplaced(), refused);
    assertEquals(List.of(), TemplateText.of(kind, "Please ring us.\n\n((body))").faults());
    if (kind.mustBeWritten()) {
      assertFalse(kind.mayBeReplaced());
    }
  }

  @Test
  void aTemplateIsFilledWithTheFactsOfOneLetter() {
    var own =
        LetterText.write()
            .paragraph("Own words.")
            .table("What is due", List.of("Day", "Sum"), List.of(List.of("1 May", "£1.00")))
            .done();
    var filled =
        FilledTemplate.of(
            TemplateText.of(
                LetterKind.ARREARS,
                "# For ((addressee))\n\nYou owe ((debt)).\n\n((tables))\n\n((help))"),
            Map.of(LetterField.ADDRESSEE, "Ms $1 Okafor", LetterField.DEBT, "£12.00"),
            own,
            "Ring MoneyHelper.");
    assertEquals(
        "For Ms $1 Okafor\nYou owe £12.00.\nWhat is due\n1 May: £1.00\nRing MoneyHelper.",
        filled.aloud());
  }
}
