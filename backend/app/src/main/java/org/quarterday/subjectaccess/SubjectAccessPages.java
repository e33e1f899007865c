package org.quarterday.subjectaccess;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.calendar.DayInWords;
import org.quarterday.dataprotection.rules.Register;
import org.quarterday.platform.export.Listing;
import org.quarterday.platform.export.PdfFile;
import org.quarterday.subjectaccess.rules.Redactions.Row;

/** What is given, to be read: why it is kept, how long, who else gets it, and then each row. */
@ApplicationScoped
class SubjectAccessPages {

  /** What is kept of one kind, for which purpose and how long. */
  record Section(String title, String why, String shared, String kept, List<List<Line>> rows) {}

  record Line(String name, String text) {}

  @Inject
  @Location("subjectaccess/answer.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** On a worker thread. */
  byte[] pdf(GivenAnswer given, Register register) {
    Map<String, List<Row>> tables =
        given.rows().stream()
            .collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
    List<Section> sections =
        tables.entrySet().stream()
            .map(table -> section(register, table.getKey(), table.getValue()))
            .toList();
    return PdfFile.of(
        page.data("council", council)
            .data("reference", given.reference())
            .data("name", given.name())
            .data("receivedOn", DayInWords.of(given.receivedOn()))
            .data("madeOn", DayInWords.of(given.madeOn()))
            .data("sections", sections)
            .render());
  }

  private static Section section(Register register, String table, List<Row> rows) {
    List<Register.Column> columns = register.byTable().get(table);
    var purpose = register.purposes().get(columns.getFirst().purpose());
    var retention = register.retentions().get(columns.getFirst().retention());
    return new Section(
        words(table),
        purpose.name() + ". " + purpose.basis(),
        purpose.shared(),
        "%s, counted from: %s".formatted(retention.keep(), retention.from()),
        rows.stream().map(row -> lines(columns, row)).toList());
  }

  private static List<Line> lines(List<Register.Column> columns, Row row) {
    return columns.stream()
        .filter(each -> row.cells().get(each.column()) != null)
        .map(each -> new Line(words(each.column()), row.cells().get(each.column()).toString()))
        .toList();
  }

  private static String words(String name) {
    return Listing.words(name.toUpperCase(Locale.ROOT));
  }
}
