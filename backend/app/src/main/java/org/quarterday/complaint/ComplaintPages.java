package org.quarterday.complaint;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.complaint.rules.Decision;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;
import org.quarterday.platform.export.Listing;

/** A complaint as it is read on paper. */
final class ComplaintPages {

  private ComplaintPages() {}

  static LetterText of(ComplaintFileReads.Whole whole) {
    ComplaintFile file = whole.file();
    var text =
        LetterText.write()
            .table("The complaint", List.of("What", "On record"), facts(whole))
            .heading("In their words")
            .paragraph(file.words());
    if (!file.outcomeSought().isEmpty()) {
      text.paragraph("What they ask for: " + file.outcomeSought());
    }
    for (ComplaintFile.Stage stage : file.stages()) {
      stage(text, file, stage);
    }
    if (!file.actions().isEmpty()) {
      text.table(
          "What was promised",
          List.of("Stage", "What", "By", "Standing"),
          file.actions().stream()
              .filter(action -> action.state() != ComplaintFile.ActionState.DRAFT)
              .map(ComplaintPages::promised)
              .toList());
    }
    text.table(
        "What happened",
        List.of("Day", "What", "By", "Words"),
        file.events().reversed().stream()
            .map(event ->
                List.of(
                    DayInWords.briefly(event.happenedOn()),
                    Listing.words(event.kind()),
                    event.byName(),
                    event.words()))
            .toList());
    if (!file.learning().isEmpty()) {
      text.heading("What was learned").paragraph(file.learning());
    }
    return text.done();
  }

  private static List<List<String>> facts(ComplaintFileReads.Whole whole) {
    ComplaintFile file = whole.file();
    return List.of(
        List.of("Complainant", file.name()),
        List.of("Who that is", (file.complainant().words() + ". " + file.speaksFor()).strip()),
        List.of("Reached at", reached(file)),
        List.of(
            "Account and home",
            file.accountId() == null ? "None" : file.accountReference() + ", " + file.home()),
        List.of("About", file.category()),
        List.of(
            "Received", DayInWords.of(file.receivedOn()) + ", " + Listing.words(file.channel())),
        List.of("Why it is one, or is none", whole.heardReason() + " " + file.heardWords()),
        List.of(
            "In dispute",
            file.disputedPence() == null
                ? "Nothing"
                : Money.ofPence(file.disputedPence()).format()),
        List.of("Stands at", whole.stateWords()));
  }

  private static String reached(ComplaintFile file) {
    String address = file.address().replace("\n", ", ");
    return file.reach().isEmpty() ? address : address + "; " + file.reach();
  }

  private static void stage(
      LetterText.Writing text, ComplaintFile file, ComplaintFile.Stage stage) {
    text.heading("Stage " + stage.stage())
        .table(
            "Days of stage " + stage.stage(),
            List.of("What", "Due", "Done"),
            List.of(
                List.of("Acknowledged", day(stage.acknowledgeBy()), day(stage.acknowledgedOn())),
                List.of(
                    "Answered",
                    day(stage.extendedTo() == null ? stage.answerBy() : stage.extendedTo()),
                    day(stage.answeredOn()))));
    if (!stage.extensionWhy().isEmpty()) {
      text.paragraph("Put off: " + stage.extensionWhy());
    }
    if (stage.answeredOn() == null) {
      return;
    }
    text.paragraph(stage.definition())
        .table(
            "What was decided by " + stage.answeredByName(),
            List.of("Point", "What it is", "Decision", "Why"),
            file.points().stream()
                .flatMap(point ->
                    point.decisions().stream()
                        .filter(decided -> decided.stage() == stage.stage())
                        .map(decided -> decided(point, decided)))
                .toList());
  }

  private static List<String> decided(ComplaintFile.Point point, ComplaintFile.Decided decided) {
    Decision decision = decided.decision();
    return List.of(
        String.valueOf(point.number()),
        point.words(),
        decision == null ? "" : decision.words(),
        decided.reasons());
  }

  private static List<String> promised(ComplaintFile.Action action) {
    return List.of(
        String.valueOf(action.stage()),
        action.kind().words() + ": " + action.words() + sum(action),
        day(action.dueOn()),
        action.doneOn() == null
            ? "To be done"
            : "Done on " + DayInWords.briefly(action.doneOn()) + ": " + action.doneWords());
  }

  private static String sum(ComplaintFile.Action action) {
    return action.amountPence() == null
        ? ""
        : " (" + Money.ofPence(action.amountPence()).format() + ")";
  }

  private static String day(LocalDate day) {
    return day == null ? "" : DayInWords.of(day);
  }
}
