package org.quarterday.safeguarding;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;
import org.quarterday.safeguarding.rules.ConcernState;

/** The lead's list, which names nobody before it is opened; and what a maker sees of their own. */
@ApplicationScoped
class ConcernReads {

  @Schema(name = "ConcernLine")
  record Line(
      UUID id,
      RaiseConcern.About about,
      boolean inDangerNow,
      ConcernState state,
      String stateWords,
      LocalDate noticedOn,
      @Schema(nullable = true) LocalDate reviewOn,
      String raisedByName,
      Instant raisedAt) {}

  @Schema(name = "RaisedConcern")
  record Raised(
      LocalDate noticedOn,
      @Schema(description = "When the safeguarding lead was told.") Instant passedOnAt,
      @Schema(nullable = true, description = "When the lead or a deputy first read it.")
          Instant readAt) {}

  @Schema(name = "RaisedConcerns")
  record AllRaised(List<Raised> items) {}

  private static final String LIST =
      """
      select c.id, c.about, c.in_danger_now, c.state, c.noticed_on, c.review_on, c.raised_by_name, c.raised_at
        from safeguarding_concern c
       where (case when $1::text is null then c.state <> 'CLOSED' else c.state = $1 end)
         and ($2::timestamptz is null or (c.raised_at, c.id) < ($2, $3::uuid))
         and not exists (select from staff_person s where s.person_id = c.person_id and s.issuer = $4 and s.subject = $5)
       order by c.raised_at desc, c.id desc limit $6\
      """;

  private static final String RAISED =
      """
      select c.noticed_on, c.raised_at, (select min(s.seen_at) from safeguarding_sight s where s.concern_id = c.id and s.seen_by <> $1) as read_at
        from safeguarding_concern c where c.raised_by = $1 order by c.raised_at desc, c.id limit 50\
      """;

  @Inject Pool pool;

  /** Null: those that are open, the newest first. */
  Uni<Page<Line>> list(Actor reader, ConcernState state, String after, int limit) {
    Moment from = Moment.of(after);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addValue(state == null ? null : state.name())
                .addValue(from.at())
                .addValue(from.id())
                .addValue(reader.issuer())
                .addValue(reader.subject())
                .addValue(limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> {
                  ConcernState is = ConcernState.valueOf(row.getString("state"));
                  return new Line(
                      row.getUUID("id"),
                      RaiseConcern.About.valueOf(row.getString("about")),
                      row.getBoolean("in_danger_now"),
                      is,
                      is.words(),
                      row.getLocalDate("noticed_on"),
                      row.getLocalDate("review_on"),
                      row.getString("raised_by_name"),
                      Columns.instant(row, "raised_at"));
                })
                .toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.raisedAt(), last.id())));
  }

  /** The last fifty of one's own. */
  Uni<AllRaised> raisedBy(Actor reader) {
    return pool.preparedQuery(RAISED)
        .execute(Tuple.of(reader.id()))
        .map(rows ->
            new AllRaised(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Raised(
                            row.getLocalDate("noticed_on"),
                            Columns.instant(row, "raised_at"),
                            Columns.instant(row, "read_at")))
                    .toList()));
  }
}
