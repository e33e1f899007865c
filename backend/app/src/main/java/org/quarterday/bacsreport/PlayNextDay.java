package org.quarterday.bacsreport;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.bacsreport.format.PlayedReport;
import org.quarterday.bacsreport.format.PlayedReport.Answer;
import org.quarterday.bacsreport.rules.PlayedBank;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.collection.CollectionFile;
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.bacs.Standard18;
import org.quarterday.platform.bacs.Standard18.Contents;
import org.quarterday.platform.bacs.TransactionCode;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.BooksReads;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Plays Bacs and the payers' banks for a run's file, a day at a press: the input report, refused
 * and changed instructions, unpaid collections, claims. The answers are reports like real ones and
 * come in by the same door. The same file always gets the same answers, so a second press at once,
 * or one after a crash, brings reports that were here before.
 *
 * <p>With a council's own books it would invent what banks said; so the books decide, at every use,
 * as they do for invented card payments.
 */
@ApplicationScoped
class PlayNextDay {

  @Schema(name = "BacsDayPlayed")
  record Day(
      @Schema(description = "1 to 4.", examples = "3") int day,
      @Schema(examples = "Collections that came back") String words,
      @Schema(description = "The reports it brought; none when banks had nothing to say.")
          List<UUID> reportIds,
      @Schema(description = "Whether there is another day to play.") boolean more) {}

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  static final List<String> WORDS =
      List.of(
          "Bacs has taken the file in",
          "Banks have looked at new instructions",
          "Collections have come back",
          "Payers have claimed refunds");

  private static final String RUN =
      """
      select r.state, r.collect_on, r.file_sha256, coalesce(p.days, 0) as days from collection_run r
        left join bacs_played p on p.run_id = r.id where r.id = $1\
      """;

  private static final String PLAYED =
      """
      insert into bacs_played (run_id, days, played_by_name) values (?1, cast(?2 as smallint), ?3)
      on conflict (run_id) do update set days = excluded.days, played_by_name = excluded.played_by_name, played_at = clock_timestamp()
       where bacs_played.days < excluded.days\
      """;

  private static final String BROUGHT =
      """
      insert into bacs_played_report (run_id, day, report_id) values (?1, cast(?2 as smallint), ?3) on conflict do nothing\
      """;

  @Inject BooksReads books;
  @Inject Pool pool;
  @Inject Work work;
  @Inject CollectionFile file;
  @Inject ReportIntake intake;

  /**
   * Plays the run's next day. On a worker thread.
   *
   * @throws Problem 409 BACS_CANNOT_BE_PLAYED with a council's own books, when the file is not
   *     made, is wrong, its run is not posted before the third day, or all is played
   */
  Day run(Actor by, UUID runId) {
    if (!books.holdDemonstration().await().atMost(PATIENCE)) {
      throw ownBooks();
    }
    Row run = found(runId);
    int day = run.getInteger("days") + 1;
    refuse(run, day);
    WorkingDays calendar = BankHolidays.of(pool).await().atMost(PATIENCE);
    Contents contents = Standard18.read(bytes(runId), calendar::isWorking);
    if (!contents.isSound()) {
      throw cannot("The file has a fault: " + contents.faults().getFirst().words());
    }
    List<UUID> reports = new ArrayList<>();
    reports(contents, day, run.getLocalDate("collect_on"), calendar)
        .forEach(report ->
            reports.add(
                intake
                    .take(by, report.name(), report.xml().getBytes(StandardCharsets.UTF_8), true)
                    .id()));
    onEventLoop(() ->
        work.write(
            by,
            session ->
                Sql.run(session, PLAYED, runId, day, by.name())
                    .chain(() -> brought(session, runId, day, reports))));
    return new Day(day, WORDS.get(day - 1), reports, day < WORDS.size());
  }

  private static Uni<Void> brought(
      Mutiny.Session session, UUID runId, int day, List<UUID> reports) {
    Uni<Void> each = Uni.createFrom().voidItem();
    for (UUID report : reports) {
      each = each.chain(() -> Sql.run(session, BROUGHT, runId, day, report)).replaceWithVoid();
    }
    return each;
  }

  private Row found(UUID runId) {
    var rows = pool.preparedQuery(RUN).execute(Tuple.of(runId)).await().atMost(PATIENCE);
    if (rows.size() == 0) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such run.");
    }
    return rows.iterator().next();
  }

  private static void refuse(Row run, int day) {
    whyNot(day, run.getString("state"), run.getBuffer("file_sha256") != null)
        .ifPresent(why -> {
          throw cannot(why);
        });
  }

  /** Why this day of a run's cycle cannot be played now; empty when it can. */
  static Optional<String> whyNot(int day, String state, boolean isMade) {
    if (day > WORDS.size()) {
      return Optional.of("The whole cycle of this run has been played.");
    }
    if (!isMade) {
      return Optional.of("Its file has not been made yet.");
    }
    return day >= 3 && !state.equals("POSTED")
        ? Optional.of("On the third day the money has moved: post the run first.")
        : Optional.empty();
  }

  static Problem ownBooks() {
    return cannot("Only with the books of a demonstration are banks invented.");
  }

  private static Problem cannot(String why) {
    return Problem.of(BacsReportProblem.BACS_CANNOT_BE_PLAYED, why);
  }

  private byte[] bytes(UUID runId) {
    var bytes = new ByteArrayOutputStream();
    try {
      file.of(runId).bytes().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private record Report(String name, String xml) {}

  private static List<Report> reports(
      Contents file, int day, LocalDate moved, WorkingDays calendar) {
    var head = file.head();
    String serial = head.serial().toLowerCase();
    return switch (day) {
      case 1 ->
          List.of(
              new Report(
                  "simulated-input-" + serial + ".xml", PlayedReport.input(head, file.totals())));
      case 2 -> {
        List<Report> both = new ArrayList<>();
        for (ReportKind kind : List.of(ReportKind.AUDDIS, ReportKind.ADDACS)) {
          answers(file, kind)
              .map(given -> PlayedReport.messages(head, kind, moved, given))
              .ifPresent(xml ->
                  both.add(
                      new Report(
                          "simulated-" + kind.name().toLowerCase() + "-" + serial + ".xml", xml)));
        }
        yield both;
      }
      case 3 ->
          answers(file, ReportKind.ARUDD)
              .map(given -> PlayedReport.arudd(head, calendar.after(moved, 1), given))
              .map(xml -> new Report("simulated-arudd-" + serial + ".xml", xml))
              .stream()
              .toList();
      default -> {
        LocalDate advised = calendar.after(moved, 5);
        yield answers(file, ReportKind.DDICA)
            .map(given -> PlayedReport.ddica(head, advised, calendar.after(advised, 14), given))
            .map(xml -> new Report("simulated-ddica-" + serial + ".xml", xml))
            .stream()
            .toList();
      }
    };
  }

  /** What banks say of the file's records; empty when they say nothing. */
  private static Optional<List<Answer>> answers(Contents file, ReportKind kind) {
    List<Answer> given = new ArrayList<>();
    for (var record : file.instructions()) {
      boolean asked =
          switch (kind) {
            case AUDDIS -> record.code() == TransactionCode.NEW;
            default -> record.code().isDebit();
          };
      if (asked) {
        PlayedBank.says(kind, record.accountNumber())
            .ifPresent(code -> given.add(new Answer(record, code)));
      }
    }
    return given.isEmpty() ? Optional.empty() : Optional.of(given);
  }

  private static <T> T onEventLoop(Supplier<Uni<T>> step) {
    try {
      return VertxContextSupport.subscribeAndAwait(step);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }
}
