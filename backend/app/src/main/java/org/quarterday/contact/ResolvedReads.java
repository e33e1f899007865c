package org.quarterday.contact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.contact.rules.ResolvedAtFirst;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;

/** What was resolved at the first contact, week by week and reason by reason. */
@ApplicationScoped
class ResolvedReads {

  @Schema(name = "ResolvedAtFirstContact")
  record Item(
      @Schema(description = "A Monday.") LocalDate weekFrom,
      String reasonCode,
      @Schema(examples = "Balance or statement") String reason,
      @Schema(
              description =
                  "Times somebody turned to us about it who had not within its quiet days before.")
          long asked,
      @Schema(description = "Of them, resolved, and nobody came back within its quiet days.")
          long resolved,
      @Schema(description = "Of them, resolved so far: the quiet days still run.") long open,
      @Schema(
              nullable = true,
              description = "Resolved of those known, in tenths of a percent.",
              examples = "667")
          Integer tenthsOfPercent) {}

  /**
   * {@code $1} to {@code $2}: the days; {@code $3}: today. What was asked before and after them is
   * looked at too. A corrected contact is not one; its correction is.
   */
  private static final String FIGURES =
      """
      with stands as (
        select c.account_id, c.id, c.happened_on, c.direction, c.reason_code, r.quiet_days, o.resolved,
               lag(c.happened_on) over told as before, lead(c.happened_on) over told as after
          from contact c
          join contact_reason r on r.code = c.reason_code and r.valid_from = c.reason_valid_from
          join contact_outcome o on o.code = c.outcome_code and o.valid_from = c.outcome_valid_from
         where c.happened_on >= $1::date - 180
           and not exists (select from contact_correction x where x.account_id = c.account_id and x.contact_id = c.id)
        window told as (partition by c.account_id, c.reason_code order by c.happened_on, c.id)),
      firsts as (
        select s.*, s.resolved and (s.after is null or s.after > s.happened_on + s.quiet_days) as nobody_came_back,
               s.happened_on + s.quiet_days >= $3::date as still_runs
          from stands s
         where s.direction = 'IN' and s.happened_on between $1 and $2 and (s.before is null or s.before < s.happened_on - s.quiet_days))
      select cast(date_trunc('week', f.happened_on) as date) as week_from, f.reason_code,
             (select n.name from contact_reason n where n.code = f.reason_code and n.valid_from <= $3 order by n.valid_from desc limit 1) as reason,
             count(*) as asked, count(*) filter (where nobody_came_back and not still_runs) as resolved,
             count(*) filter (where nobody_came_back and still_runs) as open
        from firsts f
       group by 1, f.reason_code
      having $4::date is null or (cast(date_trunc('week', f.happened_on) as date), f.reason_code) < ($4, $5::text)
       order by 1 desc, f.reason_code desc limit $6\
      """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(LocalDate from, LocalDate to, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.of(from, to, today.date())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : cursor.get(1))
            .addValue(limit + 1);
    return pool.preparedQuery(FIGURES)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(ResolvedReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.weekFrom(), last.reasonCode())));
  }

  private static Item item(Row row) {
    var figures =
        new ResolvedAtFirst(row.getLong("asked"), row.getLong("resolved"), row.getLong("open"));
    return new Item(
        row.getLocalDate("week_from"),
        row.getString("reason_code"),
        row.getString("reason"),
        figures.asked(),
        figures.resolved(),
        figures.open(),
        figures.tenthsOfPercent());
  }
}
