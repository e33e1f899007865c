package org.quarterday.platform.export;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.quarterday.platform.audit.AuditLog;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.BooksReads;
import org.quarterday.platform.security.CurrentActor;

/**
 * The one way a list is taken away: exactly what the screen shows, with its filters, its sort and
 * its columns, and every page of it. That it was taken is on the audit log. Only from a method that
 * runs on a worker thread.
 */
@ApplicationScoped
public class Exports {

  /** What nobody reads on paper; a spreadsheet takes the rest. */
  static final int LONGEST_PDF = 2_000;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK).withZone(Today.LONDON);

  @Inject CurrentActor actor;
  @Inject Today today;
  @Inject PdfList paper;
  @Inject AuditLog audit;
  @Inject BooksReads books;

  /**
   * The list as the file asked for.
   *
   * @param about what the list is of, such as an account's reference; empty when the list says it
   * @param pages a page after a cursor, read with the caller's rights; the first one is read before
   *     anything is answered, so that a wrong filter is a problem and no half of a file
   * @throws Problem 422 at {@code /format}, {@code /columns}, or for a PDF nobody would read
   */
  public <T> Response of(
      Listing<T> listing, String about, Wanted wanted, Function<String, Uni<Page<T>>> pages) {
    Wanted.Format format = format(wanted.format);
    Listing<T> shown = listing.showing(wanted.columns);
    Sheet sheet = shown.sheet(produced(about, wanted));
    String name = about.isEmpty() ? listing.title() : listing.title() + "-" + about;
    Page<T> first = read(pages, null);
    audit.exported(actor.get(), name, asked(wanted)).await().atMost(PATIENCE);
    Sheet.Rows rows = sink -> walk(first, pages, shown, sink);
    return switch (format) {
      case CSV -> Download.csv(name, sheet, rows);
      case XLSX -> Download.xlsx(name, sheet, rows);
      case PDF -> Download.pdf(name, paper.of(sheet, about, all(rows)));
    };
  }

  private static JsonObject asked(Wanted wanted) {
    var how = new JsonObject().put("format", wanted.format);
    wanted
        .address
        .getQueryParameters()
        .forEach((name, values) -> how.put(name, String.join(", ", values)));
    return how;
  }

  private static Wanted.Format format(String asked) {
    for (Wanted.Format format : Wanted.Format.values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(asked)) {
        return format;
      }
    }
    throw Asked.refused("format", "format is csv, xlsx or pdf.");
  }

  private static <T> void walk(
      Page<T> first, Function<String, Uni<Page<T>>> pages, Listing<T> shown, Sheet.Sink sink) {
    for (Page<T> page = first; ; page = read(pages, page.next())) {
      page.items().forEach(item -> sink.row(shown.cells(item)));
      if (page.next() == null) {
        return;
      }
    }
  }

  private static <T> Page<T> read(Function<String, Uni<Page<T>>> pages, String after) {
    return pages.apply(after).await().atMost(PATIENCE);
  }

  private static List<Object[]> all(Sheet.Rows rows) {
    List<Object[]> all = new ArrayList<>();
    rows.into(cells -> {
      if (all.size() == LONGEST_PDF) {
        throw Problem.of(
                ExportProblem.TOO_LONG_FOR_PDF,
                "A PDF holds "
                    + LONGEST_PDF
                    + " rows. Narrow the filters, or take it as XLSX or CSV.")
            .at("/format");
      }
      all.add(cells);
    });
    return all;
  }

  private List<Sheet.Fact> produced(String about, Wanted wanted) {
    List<Sheet.Fact> facts = new ArrayList<>();
    if (!about.isEmpty()) {
      facts.add(new Sheet.Fact("Of", about));
    }
    wanted
        .address
        .getQueryParameters()
        .forEach((name, values) -> {
          if (!name.equals("columns")) {
            facts.add(new Sheet.Fact(label(name), String.join(", ", values)));
          }
        });
    facts.add(new Sheet.Fact("Produced by", actor.get().name()));
    facts.add(new Sheet.Fact("Produced at", MOMENT.format(today.instant())));
    if (books.holdDemonstration().await().atMost(PATIENCE)) {
      facts.add(new Sheet.Fact("Books", "Demonstration data: the people are invented."));
    }
    return facts;
  }

  /** "rentGroup" as a person reads it: "Rent group". */
  static String label(String parameter) {
    return Listing.words(parameter.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_"));
  }
}
