package org.quarterday.universalcredit.rules;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/** Tells somebody who claims what of their claim is not what the council told the DWP. */
public final class CorrectionLetter {

  public static final String SUBJECT = "Your Universal Credit claim and your rent";

  private CorrectionLetter() {}

  /** Only what differs is said: whoever opens it learns nothing else of the tenancy. */
  public static LetterText of(LocalDate asAt, List<FactLine> lines) {
    List<List<String>> rows =
        lines.stream()
            .filter(line -> line.outcome() == ClaimAgreement.DIFFERS)
            .map(line -> List.of(line.label(), said(line), held(line)))
            .toList();
    return LetterText.write()
        .paragraph(
            "The Department for Work and Pensions asked us about your rent as it was on %s. Your claim says something else than our records."
                .formatted(DayInWords.of(asAt)))
        .table("What is different", List.of("", "Your claim", "Our records"), rows)
        .heading("What to do")
        .paragraph(
            "Please look at your Universal Credit journal and put your claim right. If it stays as it is, your housing costs may be paid late or not in full.")
        .paragraph("If you think that our records are wrong, tell us: we will look again.")
        .done();
  }

  private static String said(FactLine line) {
    return inWords(line.kind(), line.said());
  }

  /** The names of a household are nobody's business in a letter about a claim. */
  private static String held(FactLine line) {
    return line.kind() == FieldKind.NAMES ? line.words() : inWords(line.kind(), line.value());
  }

  private static String inWords(FieldKind kind, String value) {
    return switch (kind) {
      case MONEY -> Money.ofPence(Long.parseLong(value)).format();
      case DAY -> DayInWords.of(LocalDate.parse(value));
      case TEXT, NAMES, NUMBER -> value;
    };
  }
}
