package org.quarterday.writeoffschedule;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.calendar.DayInWords;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.Listing;
import org.quarterday.platform.export.PdfFile;
import org.quarterday.platform.export.Sheet;

/**
 * A schedule as the head of service and a committee read it: its totals by ground, who may decide
 * it, each debt with its reasons and evidence, what is missing said as plainly as what is there.
 */
@ApplicationScoped
class ScheduleReport {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK).withZone(Today.LONDON);

  @Inject
  @Location("writeoffschedule/report.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** One ground's total as it is printed. */
  public record Ground(String words, int items, String amount) {}

  /** Who may decide it, as a committee reads it. */
  public record Decider(String who, String words, boolean covers) {}

  /** One debt as it is printed. */
  public record Debt(
      int position,
      String reference,
      String names,
      String ended,
      String owed,
      String amount,
      String ground,
      String weeks,
      String barredFrom,
      String reason,
      String why,
      List<Item> evidence,
      String proposedBy,
      String before,
      String outcome) {}

  /** One item of evidence as it is printed. */
  public record Item(String words, String standing, String reason, String link) {}

  /** On a worker thread. */
  byte[] pdf(ScheduleReads.Item schedule, List<ReportLines.Line> lines, boolean invented) {
    return PdfFile.of(
        page.data("council", readable(council))
            .data("title", readable(schedule.title()))
            .data("facts", facts(schedule, invented))
            .data(
                "grounds",
                schedule.totals().stream()
                    .map(each -> new Ground(each.words(), each.items(), pounds(each.pence())))
                    .toList())
            .data("items", schedule.items())
            .data("total", pounds(schedule.pence()))
            .data(
                "authorities",
                schedule.authorities().stream().map(ScheduleReport::decider).toList())
            .data("debts", lines.stream().map(ScheduleReport::debt).toList())
            .render());
  }

  /** The same as a sheet: a debt a row. */
  Sheet sheet(ScheduleReads.Item schedule, boolean invented) {
    return new Sheet(
        "Write-offs",
        List.of(
            Sheet.whole("No."),
            Sheet.text("Account"),
            Sheet.text("Names"),
            Sheet.date("Ended"),
            Sheet.money("Owed when sent"),
            Sheet.money("Written off"),
            Sheet.text("Ground"),
            Sheet.date("First week"),
            Sheet.date("Last week"),
            Sheet.date("Out of time from"),
            Sheet.text("Recommendation"),
            Sheet.text("Why by policy"),
            Sheet.whole("Evidence present"),
            Sheet.whole("Evidence missing"),
            Sheet.whole("Not applicable"),
            Sheet.text("Evidence"),
            Sheet.text("Proposed by"),
            Sheet.money("Written off before"),
            Sheet.text("State"),
            Sheet.text("Why not posted")),
        facts(schedule, invented));
  }

  /** Its rows, in the order of the paper. */
  Sheet.Rows rows(List<ReportLines.Line> lines) {
    return sink ->
        lines.forEach(line ->
            sink.row(
                line.position(),
                line.reference(),
                line.names(),
                line.endedOn(),
                line.owedPence(),
                line.amountPence(),
                line.kind().words(),
                line.firstWeek(),
                line.lastWeek(),
                line.barredFrom(),
                line.reason(),
                line.why(),
                line.count("PRESENT"),
                line.count("MISSING"),
                line.count("NOT_APPLICABLE"),
                String.join(
                    "; ",
                    line.evidence().stream()
                        .map(each ->
                            "%s: %s. %s %s"
                                .formatted(
                                    each.words(),
                                    Listing.words(each.standing()),
                                    each.reason(),
                                    each.link())
                                .strip())
                        .toList()),
                line.proposedBy(),
                line.beforePence(),
                Listing.words(line.state()),
                line.outcome()));
  }

  private static List<Sheet.Fact> facts(ScheduleReads.Item schedule, boolean invented) {
    var facts = new ArrayList<Sheet.Fact>();
    facts.add(new Sheet.Fact("Prepared by", readable(schedule.preparedByName())));
    facts.add(
        new Sheet.Fact(
            "Sent", moment(schedule.sentAt()) + ", by " + readable(schedule.sentByName())));
    if (schedule.decidedAt() != null) {
      facts.add(
          new Sheet.Fact(
              "Approved",
              moment(schedule.decidedAt()) + ", by " + readable(schedule.decidedByName())));
      facts.add(
          new Sheet.Fact(
              "Posted",
              "%d lines, %s".formatted(schedule.postedItems(), pounds(schedule.postedPence()))));
    }
    if (!schedule.decisionNote().isEmpty()) {
      facts.add(new Sheet.Fact("Note", readable(schedule.decisionNote())));
    }
    facts.add(new Sheet.Fact("Content", schedule.contentHash()));
    if (invented) {
      facts.add(new Sheet.Fact("Books", "Demonstration data: the people are invented."));
    }
    return facts;
  }

  private static Debt debt(ReportLines.Line line) {
    return new Debt(
        line.position(),
        line.reference(),
        readable(line.names()),
        line.endedOn() == null ? "still runs" : DayInWords.briefly(line.endedOn()),
        pounds(line.owedPence()),
        pounds(line.amountPence()),
        line.kind().words(),
        weeks(line),
        line.barredFrom() == null ? "" : DayInWords.briefly(line.barredFrom()),
        readable(line.reason()),
        readable(line.why()),
        line.evidence().stream()
            .map(each ->
                new Item(
                    each.words(),
                    Listing.words(each.standing()),
                    readable(each.reason()),
                    readable(each.link())))
            .toList(),
        readable(line.proposedBy()),
        pounds(line.beforePence()),
        readable(line.outcome()));
  }

  private static String weeks(ReportLines.Line line) {
    if (line.firstWeek() == null) {
      return "none";
    }
    String first = DayInWords.briefly(line.firstWeek());
    return line.firstWeek().equals(line.lastWeek())
        ? first
        : first + " to " + DayInWords.briefly(line.lastWeek());
  }

  private static Decider decider(ScheduleReads.Holder holder) {
    return new Decider(
        switch (holder.permission()) {
          case "writeoff:approve" -> "Who approves write-offs";
          case "writeoff:approve-any" -> "Who approves larger write-offs";
          default -> holder.permission();
        },
        holder.words(),
        holder.covers());
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** Without the characters XML has no place for: one of them would spoil the whole document. */
  private static String readable(String text) {
    return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "");
  }
}
