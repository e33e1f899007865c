package org.quarterday.statement;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.PdfFile;
import org.quarterday.platform.export.Sheet;

/** A statement as a page for a tenant, and as a sheet for a spreadsheet. */
@ApplicationScoped
public class StatementPages {

  @Inject
  @Location("statement/statement.html")
  Template page;

  @Inject Today today;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** On a worker thread. */
  public byte[] pdf(Statement statement) {
    return PdfFile.of(
        page.data("council", council)
            .data("s", statement)
            .data("from", DayInWords.of(statement.from()))
            .data("to", DayInWords.of(statement.to()))
            .data("printed", DayInWords.of(today.date()))
            .data("days", new Days())
            .render());
  }

  /** Dates as a page shows them. */
  public static final class Days {
    public String of(LocalDate day) {
      return DayInWords.briefly(day);
    }
  }

  Sheet sheet(Statement statement, String producedBy) {
    return new Sheet(
        "Statement",
        List.of(
            Sheet.date("Date"),
            Sheet.text("Rent week"),
            Sheet.whole("Entry"),
            Sheet.text("Type"),
            Sheet.text("Description"),
            Sheet.money("Charged"),
            Sheet.money("Paid"),
            Sheet.money("Balance")),
        List.of(
            new Sheet.Fact("Account", statement.head().reference()),
            new Sheet.Fact("Name", statement.head().names()),
            new Sheet.Fact("From", statement.from().toString()),
            new Sheet.Fact("To", statement.to().toString()),
            new Sheet.Fact("Balance brought forward", statement.opening().inWords()),
            new Sheet.Fact("Charged", statement.debits().format()),
            new Sheet.Fact("Paid", statement.credits().format()),
            new Sheet.Fact("Balance carried forward", statement.closing().inWords()),
            new Sheet.Fact("Produced by", producedBy),
            new Sheet.Fact("Produced at", today.instant().toString()),
            new Sheet.Fact(
                "Balance", "Positive is owed to the council, negative (CR) is credit.")));
  }

  Sheet.Rows rows(Statement statement) {
    return sink -> {
      sink.row(
          statement.from(),
          "",
          null,
          "",
          "Balance brought forward",
          null,
          null,
          statement.opening().pence());
      for (Statement.Line line : statement.lines()) {
        var entry = line.entry();
        boolean credit = entry.amountPence() < 0;
        sink.row(
            entry.effectiveOn(),
            entry.rentYear() + " week " + entry.rentWeek(),
            entry.number(),
            entry.typeCode(),
            line.words(),
            credit ? null : entry.amountPence(),
            credit ? -entry.amountPence() : null,
            line.balance().pence());
      }
      sink.row(
          statement.to(),
          "",
          null,
          "",
          "Balance carried forward",
          null,
          null,
          statement.closing().pence());
    };
  }
}
