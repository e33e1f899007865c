package org.quarterday.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;
import org.quarterday.retention.rules.KeepReason;
import org.quarterday.retention.rules.Reach;
import org.quarterday.retention.rules.Treatment;

/** Runs of the retention schedule: what they would take, what they keep and why, what was done. */
@ApplicationScoped
class RetentionReads {

  @Schema(name = "RetentionRunState")
  enum State {
    PREPARED("Prepared, nothing is changed"),
    RELEASED("Released, at work"),
    DONE("Done"),
    VOID("Void");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  @Schema(name = "RetentionRun")
  record Run(
      UUID id,
      State state,
      String stateWords,
      LocalDate asAt,
      @Schema(description = "Send it with the release.") String contentHash,
      @Schema(description = "People and accounts whose time has come, class by class.") int goCount,
      int keepCount,
      String madeByName,
      Instant madeAt,
      @Schema(nullable = true) String releasedByName,
      @Schema(nullable = true) UUID jobId,
      @Schema(nullable = true) Instant endedAt,
      String voidWhy,
      @Schema(
              nullable = true,
              description = "Why the caller may not release it; null when they may.")
          String whyNotRelease) {}

  @Schema(name = "RetentionLine")
  record Line(
      String retentionClass,
      String className,
      @Schema(examples = "contact") String table,
      Treatment treatment,
      String treatmentWords,
      @Schema(description = "Rows the run found.") long rows,
      @Schema(nullable = true, description = "Rows that were touched; null before.")
          Long touched) {}

  @Schema(name = "RetentionKept")
  record Kept(KeepReason reason, String words, long subjects) {}

  @Schema(name = "RetentionRunWhole")
  record Whole(Run run, List<Line> lines, List<Kept> kept) {}

  @Schema(name = "RetentionSubject")
  record Subject(
      Reach.Kind kind,
      @Schema(examples = "N500012") String reference,
      UUID subjectId,
      String retentionClass,
      @Schema(examples = "Equality data") String className,
      @Schema(description = "GO or KEEP.", examples = "GO") String verdict,
      @Schema(description = "Why it stays, in words; empty when it goes.") String reasons,
      LocalDate startedOn,
      LocalDate dueOn,
      @Schema(description = "What became of it: empty before the run was done.") String outcome) {}

  private static final String RUNS =
      """
      select * from retention_run where ($1::timestamptz is null or (made_at, id) < ($1, $2::uuid)) order by made_at desc, id desc limit $3\
      """;

  private static final String ONE =
      """
      select r.*,
             (select coalesce(jsonb_agg(jsonb_build_array(l.class_code, coalesce(c.name, l.class_code), l.table_name, l.treatment, l.rows,
                       case when r.state = 'DONE' then coalesce((select sum(t.rows) from retention_touched t where t.run_id = r.id
                          and t.class_code = l.class_code and t.table_name = l.table_name), 0) end) order by c.place, l.table_name), '[]')
                from retention_line l left join retention_rule c on c.code = l.class_code and c.valid_from <= r.as_at
                     and (c.valid_before is null or c.valid_before > r.as_at) where l.run_id = r.id) as lines,
             (select coalesce(jsonb_agg(jsonb_build_array(k.reason, k.n) order by k.n desc, k.reason), '[]')
                from (select x.reason, count(distinct (s.kind, s.subject_id)) as n from retention_subject s, unnest(s.reasons) x(reason)
                       where s.run_id = r.id group by x.reason) k) as kept
        from retention_run r where r.id = $1\
      """;

  private static final String SUBJECTS =
      """
      select s.*, coalesce(c.name, s.class_code) as class_name, case d.outcome when 'REMOVED' then 'Removed' when 'KEPT_AFTER_ALL' then 'Kept after all: ' || d.why else '' end as outcome
        from retention_subject s left join retention_removed d on d.run_id = s.run_id and d.kind = s.kind and d.subject_id = s.subject_id
         and d.class_code = s.class_code
        join retention_run r on r.id = s.run_id
        left join retention_rule c on c.code = s.class_code and c.valid_from <= r.as_at and (c.valid_before is null or c.valid_before > r.as_at)
       where s.run_id = $1 and ($2::text is null or s.verdict = $2) and ($3::text is null or s.class_code = $3)
         and ($4::text is null or $4 = any (s.reasons))
         and ($5::text is null or (s.reference, s.kind, s.class_code) > ($5, $6, $7))
       order by s.reference, s.kind, s.class_code limit $8\
      """;

  /** What a list of subjects is narrowed to; null narrows nothing. */
  record Filter(UUID run, String verdict, String retentionClass, KeepReason reason) {}

  @Inject Pool pool;

  Uni<Page<Run>> runs(Actor reader, String after, int limit) {
    Moment from = Moment.of(after);
    return pool.preparedQuery(RUNS)
        .execute(Tuple.of(from.at(), from.id(), limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> run(row, reader)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.madeAt(), last.id())));
  }

  /**
   * @throws Problem 404 RETENTION_RUN_NOT_FOUND
   */
  Uni<Whole> one(Actor reader, UUID id) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(RetentionProblem.RETENTION_RUN_NOT_FOUND, "Look at the list again.");
          }
          Row row = rows.iterator().next();
          return new Whole(
              run(row, reader),
              Columns.arrays(row, "lines").stream().map(RetentionReads::line).toList(),
              Columns.arrays(row, "kept").stream().map(RetentionReads::kept).toList());
        });
  }

  Uni<Page<Subject>> subjects(Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 3);
    return pool.preparedQuery(SUBJECTS)
        .execute(
            Tuple.tuple()
                .addValue(filter.run())
                .addValue(filter.verdict())
                .addValue(filter.retentionClass())
                .addValue(filter.reason() == null ? null : filter.reason().name())
                .addValue(cursor == null ? null : cursor.get(0))
                .addValue(cursor == null ? null : cursor.get(1))
                .addValue(cursor == null ? null : cursor.get(2))
                .addValue(limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(RetentionReads::subject).toList())
        .map(items ->
            Page.of(
                items,
                limit,
                last -> List.of(last.reference(), last.kind().name(), last.retentionClass())));
  }

  private static Run run(Row row, Actor reader) {
    State state = State.valueOf(row.getString("state"));
    return new Run(
        row.getUUID("id"),
        state,
        state.words,
        row.getLocalDate("as_at"),
        row.getString("content_hash"),
        row.getInteger("go_count"),
        row.getInteger("keep_count"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"),
        row.getString("released_by_name"),
        row.getUUID("job_id"),
        Columns.instant(row, "ended_at"),
        row.getString("void_why"),
        whyNot(state, row.getString("made_by"), reader));
  }

  private static String whyNot(State state, String madeBy, Actor reader) {
    if (state != State.PREPARED) {
      return state.words + ".";
    }
    if (!reader.may("retention:release")) {
      return "Another role releases runs.";
    }
    return FourEyes.differ(madeBy, reader) ? null : "You prepared it: another person releases it.";
  }

  private static Line line(JsonArray each) {
    Treatment treatment = Treatment.valueOf(each.getString(3));
    return new Line(
        each.getString(0),
        each.getString(1),
        each.getString(2),
        treatment,
        treatment.words(),
        each.getLong(4),
        each.getLong(5));
  }

  private static Kept kept(JsonArray each) {
    KeepReason reason = KeepReason.valueOf(each.getString(0));
    return new Kept(reason, reason.words(), each.getLong(1));
  }

  private static Subject subject(Row row) {
    return new Subject(
        Reach.Kind.valueOf(row.getString("kind")),
        row.getString("reference"),
        row.getUUID("subject_id"),
        row.getString("class_code"),
        row.getString("class_name"),
        row.getString("verdict"),
        Arrays.stream(row.getArrayOfStrings("reasons"))
            .map(each -> KeepReason.valueOf(each).words())
            .collect(Collectors.joining("; ")),
        row.getLocalDate("started_on"),
        row.getLocalDate("due_on"),
        row.getString("outcome"));
  }
}
