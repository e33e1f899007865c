package org.quarterday.court.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/** What letters about court say. The prescribed form itself is enclosed by the council. */
public final class CourtLetter {

  /**
   * A notice's particulars.
   *
   * @param pence rent arrears on {@code on}, without costs or recharges
   * @param since since when something was always owed
   */
  public record Particulars(
      String kind, long pence, LocalDate since, LocalDate on, NoticeDays days) {}

  private CourtLetter() {}

  public static LetterText notice(Particulars of) {
    var text =
        LetterText.write()
            .paragraph(
                "This letter comes with a %s. It is about your rent and it is serious: please read it today."
                    .formatted(
                        of.kind.substring(0, 1).toLowerCase(java.util.Locale.UK)
                            + of.kind.substring(1)))
            .heading("What is owed")
            .table(
                "Particulars",
                List.of("What", "Sum or day"),
                List.of(
                    List.of("Rent owed", Money.ofPence(of.pence).format()),
                    List.of("Counted on", DayInWords.of(of.on)),
                    List.of("Something has been owed since", DayInWords.of(of.since))))
            .heading("What may happen")
            .paragraph(
                "We may ask the court for possession of your home on %s or later, and not before."
                    .formatted(DayInWords.of(of.days.earliestOn())));
    if (of.days.reviewBy() != null) {
      text.paragraph(
          "You can ask us to look at this decision again. Ask by %s."
              .formatted(DayInWords.of(of.days.reviewBy())));
    }
    return text.heading("What you can do")
        .paragraph(
            "Pay what you can and talk to us: if we agree sums you can afford and you keep to them, we will not go to court. A law centre, Citizens Advice or a housing solicitor can advise you free of charge.")
        .done();
  }

  public static LetterText hearing(String court, LocalDate on, LocalTime at, String claimNumber) {
    return LetterText.write()
        .paragraph(
            "The court will look at our claim %s on %s at %s, at %s."
                .formatted(claimNumber, DayInWords.of(on), at, court))
        .paragraph(
            "Please come, even if you have paid or agreed something since. There is free legal advice at court on the day: ask for the duty adviser.")
        .paragraph("Talk to us before then about what you can pay.")
        .done();
  }
}
