package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;
import org.quarterday.writeoff.rules.WriteOffKind;
import org.quarterday.writeoffschedule.rules.Authority;
import org.quarterday.writeoffschedule.rules.ScheduleState;

/** Schedules, the newest first, each with its totals, who may decide it and why the caller not. */
@ApplicationScoped
class ScheduleReads {

  @Schema(name = "WriteOffScheduleTotal")
  record Total(
      WriteOffKind kind,
      @Schema(examples = "Uneconomic to collect") String words,
      int items,
      @Schema(description = "In pence.", examples = "48210") long pence) {}

  @Schema(name = "WriteOffAuthority")
  record Holder(
      @Schema(examples = "writeoff:approve") String permission,
      @Schema(examples = "lines up to £50.00 and schedules up to £500.00") String words,
      @Schema(description = "Whether that is enough for this schedule.") boolean covers) {}

  @Schema(name = "WriteOffSchedule")
  record Item(
      UUID id,
      String title,
      ScheduleState state,
      int items,
      @Schema(description = "In pence.", examples = "48210") long pence,
      @Schema(description = "Its largest line, in pence.", examples = "4270") long largestPence,
      @Schema(description = "By ground.") List<Total> totals,
      @Schema(nullable = true, description = "Send it with the approval; null until it is frozen.")
          String contentHash,
      String preparedByName,
      Instant preparedAt,
      @Schema(nullable = true) String sentByName,
      @Schema(nullable = true) Instant sentAt,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      @Schema(description = "Of the approval, or of the last sending back.") String decisionNote,
      @Schema(nullable = true) Integer postedItems,
      @Schema(nullable = true, description = "In pence.") Long postedPence,
      @Schema(description = "Who may decide it by the limits in force.") List<Holder> authorities,
      boolean mayDecide,
      @Schema(description = "Why the caller may not; null when they may.", nullable = true)
          String whyNot) {}

  /** Totals of one that was not frozen are of its lines now. */
  private static final String LIST =
      """
      select s.*, coalesce(t.totals, '[]') as totals, coalesce(s.items, t.n, 0) as line_count, coalesce(s.pence, t.sum, 0) as line_pence,
             coalesce(s.largest_pence, t.largest, 0) as line_largest, %s as debt_largest, %s as today_pence, coalesce(t.proposers, '{}') as proposers,
             exists (select from write_off w join account a on a.account_id = w.account_id join tenancy_member m on m.tenancy_id = a.tenancy_id
                       join staff_person p on p.person_id = m.person_id where w.schedule_id = s.id and p.issuer = $5 and p.subject = $6) as linked
        from write_off_schedule s left join lateral (
          select jsonb_agg(jsonb_build_array(k.kind, k.n, k.sum)) as totals, sum(k.n)::int as n, sum(k.sum)::bigint as sum, max(k.largest) as largest,
                 (select array_agg(distinct w.proposed_by) from write_off w where w.schedule_id = s.id and w.state <> 'REFUSED') as proposers
            from (select w.kind, count(*)::int as n, sum(w.amount_pence)::bigint as sum, max(w.amount_pence) as largest
                    from write_off w where w.schedule_id = s.id and w.state <> 'REFUSED' group by w.kind) k) t on true
       where ($1::text is null or s.state = $1) and ($2::uuid is null or s.id = $2)
         and ($3::timestamptz is null or (s.prepared_at, s.id) < ($3, $4::uuid))
       order by s.prepared_at desc, s.id desc limit $7\
      """
          .formatted(Weighing.LARGEST.formatted("s.id"), Weighing.TODAY.formatted("$8"));

  @Inject Pool pool;
  @Inject Today today;

  /** {@code state} and {@code id} null for any. */
  Uni<Page<Item>> list(Actor by, ScheduleState state, UUID id, String after, int limit) {
    Moment from = Moment.of(after);
    Tuple values =
        Tuple.tuple()
            .addString(state == null ? null : state.name())
            .addUUID(id)
            .addValue(from.at())
            .addUUID(from.id())
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1)
            .addString(by.id());
    return Authorities.of(pool, today.date())
        .chain(authority ->
            pool.preparedQuery(LIST)
                .execute(values)
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> item(row, by, authority))
                        .toList()))
        .map(items -> Page.of(items, limit, last -> List.of(last.preparedAt(), last.id())));
  }

  Uni<Item> one(Actor by, UUID id) {
    return list(by, null, id, null, 1)
        .map(page -> page.items().stream().findFirst().orElseThrow(Schedule::notFound));
  }

  private static Item item(Row row, Actor by, Authority authority) {
    long pence = row.getLong("line_pence");
    long largest = row.getLong("line_largest");
    long debt = Math.max(largest, row.getLong("debt_largest"));
    var weighed = new Authority.Weighed(debt, pence, row.getLong("today_pence"));
    String whyNot = whyNot(row, by, authority, weighed);
    return new Item(
        row.getUUID("id"),
        row.getString("title"),
        ScheduleState.valueOf(row.getString("state")),
        row.getInteger("line_count"),
        pence,
        largest,
        Columns.arrays(row, "totals").stream().map(ScheduleReads::total).toList(),
        row.getString("content_hash"),
        row.getString("prepared_by_name"),
        Columns.instant(row, "prepared_at"),
        row.getString("sent_by_name"),
        Columns.instant(row, "sent_at"),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"),
        row.getString("decision_note"),
        row.getInteger("posted_items"),
        row.getLong("posted_pence"),
        authority.holders().stream()
            .map(holder ->
                new Holder(holder.permission(), holder.inWords(), holder.covers(debt, pence)))
            .toList(),
        whyNot == null,
        whyNot);
  }

  private static Total total(JsonArray each) {
    var kind = WriteOffKind.valueOf(each.getString(0));
    return new Total(kind, kind.words(), each.getInteger(1), each.getLong(2));
  }

  private static String whyNot(Row row, Actor by, Authority authority, Authority.Weighed weighed) {
    if (!ScheduleState.SENT.name().equals(row.getString("state"))) {
      return ScheduleState.DRAFT.name().equals(row.getString("state"))
          ? "It has not been sent."
          : "It has been decided.";
    }
    if (!by.may("writeoff:approve")) {
      return "Your role does not approve write-offs.";
    }
    if (!FourEyes.differ(row.getString("prepared_by"), by)
        || !FourEyes.differ(row.getString("sent_by"), by)) {
      return "You prepared it; another person decides.";
    }
    for (String proposer : row.getArrayOfStrings("proposers")) {
      if (!FourEyes.differ(proposer, by)) {
        return "You proposed a line of it; another person decides.";
      }
    }
    if (row.getBoolean("linked")) {
      return "A debt on it is of your own household, or of a person close to you.";
    }
    return authority.whyNot(by.permissions(), weighed).orElse(null);
  }
}
