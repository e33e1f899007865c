package org.quarterday.breach;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.breach.rules.BreachState;
import org.quarterday.breach.rules.Nature;
import org.quarterday.breach.rules.ReportClock;
import org.quarterday.breach.rules.Risk;
import org.quarterday.breach.rules.RiskQuestion;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/**
 * The log as its list, which tells nothing of what happened; and what a reporter sees of theirs.
 */
@ApplicationScoped
class BreachReads {

  @Schema(name = "BreachLine")
  record Line(
      UUID id,
      String reference,
      Nature nature,
      BreachState state,
      String stateWords,
      @Schema(nullable = true) Risk risk,
      Instant awareAt,
      Instant reportBy,
      @Schema(description = "Of the hours; empty once the ICO was told or is not.") String clock,
      @Schema(description = "The last hour is over and nothing was decided, or it was told late.")
          boolean late,
      int openActions,
      String reportedByName,
      Instant reportedAt) {}

  @Schema(name = "OwnBreach")
  record Own(
      String reference,
      Instant reportedAt,
      @Schema(nullable = true, description = "When somebody else first read it.") Instant readAt) {}

  @Schema(name = "OwnBreaches")
  record AllOwn(List<Own> items) {}

  @Schema(name = "BreachQuestion")
  record Question(RiskQuestion code, String words) {}

  private static final String LIST =
      """
      select b.id, b.reference, b.nature, b.state, b.risk, b.aware_at, b.report_by, b.ico_told_at, b.ico_why_not <> '' as left_untold,
             (select count(*) from breach_action a where a.breach_id = b.id and a.done_on is null) as open_actions, b.reported_by_name, b.reported_at
        from breach b
       where (case when $1::text is null then b.state <> 'CLOSED' else b.state = $1 end)
         and ($2::timestamptz is null or (b.reported_at, b.id) < ($2, $3::uuid))
       order by b.reported_at desc, b.id desc limit $4\
      """;

  private static final String OWN =
      """
      select b.reference, b.reported_at, (select min(s.seen_at) from breach_sight s where s.breach_id = b.id and s.seen_by <> $1) as read_at
        from breach b where b.reported_by = $1 order by b.reported_at desc, b.id limit 50\
      """;

  @Inject Pool pool;
  @Inject Today today;

  /** Null: those that are open, the newest first. */
  Uni<Page<Line>> list(BreachState state, String after, int limit) {
    Moment from = Moment.of(after);
    Instant now = today.instant();
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addValue(state == null ? null : state.name())
                .addValue(from.at())
                .addValue(from.id())
                .addValue(limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> line(row, now)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.reportedAt(), last.id())));
  }

  private static Line line(Row row, Instant now) {
    var state = BreachState.valueOf(row.getString("state"));
    var clock =
        new ReportClock(Columns.instant(row, "aware_at"), Columns.instant(row, "report_by"));
    Instant told = Columns.instant(row, "ico_told_at");
    boolean decided = told != null || row.getBoolean("left_untold");
    String risk = row.getString("risk");
    return new Line(
        row.getUUID("id"),
        row.getString("reference"),
        Nature.valueOf(row.getString("nature")),
        state,
        state.words(),
        risk == null ? null : Risk.valueOf(risk),
        clock.awareAt(),
        clock.reportBy(),
        decided ? "" : clock.words(now),
        told == null ? !decided && clock.late(now) : clock.late(told),
        row.getLong("open_actions").intValue(),
        row.getString("reported_by_name"),
        Columns.instant(row, "reported_at"));
  }

  /** The last fifty of one's own. */
  Uni<AllOwn> ownOf(Actor reader) {
    return pool.preparedQuery(OWN)
        .execute(Tuple.of(reader.id()))
        .map(rows ->
            new AllOwn(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Own(
                            row.getString("reference"),
                            Columns.instant(row, "reported_at"),
                            Columns.instant(row, "read_at")))
                    .toList()));
  }

  /** What is asked of every breach. */
  static List<Question> questions() {
    return Arrays.stream(RiskQuestion.values())
        .map(each -> new Question(each, each.words()))
        .toList();
  }
}
