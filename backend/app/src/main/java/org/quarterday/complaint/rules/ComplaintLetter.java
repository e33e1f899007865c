package org.quarterday.complaint.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/** What the council writes to a complainant. */
public final class ComplaintLetter {

  private ComplaintLetter() {}

  /**
   * What we take the complaint to be (Complaint Handling Code 6.2, 6.11).
   *
   * @param sought the outcome they ask for; may be empty
   */
  public static LetterText acknowledged(
      String reference,
      int stage,
      String definition,
      List<String> points,
      String sought,
      LocalDate answerBy) {
    var text =
        LetterText.write()
            .paragraph(
                "We have your complaint. Its reference is %s, and it is at stage %d of two."
                    .formatted(reference, stage))
            .heading("What we understand")
            .paragraph(definition)
            .table("What we will answer", List.of("Point", "What it is"), numbered(points));
    if (!sought.isBlank()) {
      text.paragraph("You would like this to happen: " + sought);
    }
    return text.paragraph("Tell us if we have left something out or have understood it wrongly.")
        .heading("What happens next")
        .paragraph(
            "%s will look at it. You have our answer by %s. If we need longer we write to you before then and say why."
                .formatted(
                    stage == 1
                        ? "Somebody who can put things right"
                        : "Somebody who had no part in the first answer",
                    DayInWords.of(answerBy)))
        .done();
  }

  private static List<List<String>> numbered(List<String> points) {
    var rows = new ArrayList<List<String>>();
    for (String point : points) {
      rows.add(List.of(String.valueOf(rows.size() + 1), point));
    }
    return rows;
  }

  /** Code 6.4, 6.15: the reason, the new day, and where else they can turn. */
  public static LetterText extended(
      String reference, int stage, LocalDate until, String why, StageAnswer.Ombudsman ombudsman) {
    var text =
        LetterText.write()
            .paragraph(
                "We need longer for our stage %d answer to your complaint %s. You have it by %s."
                    .formatted(stage, reference, DayInWords.of(until)))
            .paragraph("The reason: " + why)
            .heading("If you are not content with that");
    return reach(text, "You need not wait for us to ask the Ombudsman what you can do.", ombudsman)
        .done();
  }

  /** Code 2.3: a refusal says why, and that the Ombudsman may see it differently. */
  public static LetterText refused(
      String reference, RefusalReason reason, String words, StageAnswer.Ombudsman ombudsman) {
    var text =
        LetterText.write()
            .paragraph(
                "We cannot take up what you told us as a complaint (%s).".formatted(reference))
            .paragraph(reason.words())
            .paragraph(words)
            .heading("If you disagree");
    return reach(
            text,
            "You can ask the Ombudsman whether we are right. They may tell us to take it up.",
            ombudsman)
        .done();
  }

  /** Code 6.9 and 6.19, in the order a reader looks for it. */
  public static LetterText answered(String reference, StageAnswer answer) {
    var text =
        LetterText.write()
            .paragraph(
                "This is our stage %d answer to your complaint %s."
                    .formatted(answer.stage(), reference))
            .heading("Your complaint")
            .paragraph(answer.definition())
            .table(
                "What we decided",
                List.of("Point", "What it is", "Decision", "Why"),
                answer.points().stream().map(ComplaintLetter::decided).toList())
            .heading("What we do about it");
    promised(text, answer);
    text.heading(answer.stage() == 1 ? "If you are not content" : "If you are still not content");
    if (answer.stage() == 1) {
      text.paragraph(
          "You can ask us to look again at stage 2. Tell anybody here, in any way you like, and give the reference %s. You need not say why. Somebody who had no part in this answer will look at it."
              .formatted(reference));
    }
    return reach(
            text,
            answer.stage() == 1
                ? "The Ombudsman can advise you at any time."
                : "This is our last answer. You can take your complaint to the Ombudsman now.",
            answer.ombudsman())
        .done();
  }

  private static List<String> decided(StageAnswer.Point point) {
    return List.of(
        String.valueOf(point.number()), point.words(), point.decision().words(), point.reasons());
  }

  private static void promised(LetterText.Writing text, StageAnswer answer) {
    if (answer.promises().isEmpty()) {
      text.paragraph(
          answer.noRemedyWhy().isBlank() ? "Nothing is left for us to do." : answer.noRemedyWhy());
      return;
    }
    text.table(
        "What we do, and by when",
        List.of("What", "How", "By"),
        answer.promises().stream().map(ComplaintLetter::row).toList());
    if (!answer.noRemedyWhy().isBlank()) {
      text.paragraph(answer.noRemedyWhy());
    }
  }

  private static List<String> row(StageAnswer.Promise promise) {
    String money =
        promise.amountPence() == null
            ? ""
            : " "
                + Money.ofPence(promise.amountPence()).format()
                + (promise.setOff()
                    ? ", taken off what is owed on your rent account."
                    : ", paid to you.");
    return List.of(promise.kind().words(), promise.words() + money, DayInWords.of(promise.dueOn()));
  }

  private static LetterText.Writing reach(
      LetterText.Writing text, String lead, StageAnswer.Ombudsman to) {
    return text.paragraph(lead)
        .paragraph(
            "%s, %s. Telephone %s. E-mail %s. %s."
                .formatted(to.name(), to.address(), to.telephone(), to.email(), to.web()));
  }
}
