package org.quarterday.onlinesupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.onlinesupport.rules.CaseStanding;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** What tenants asked about Housing Online: contacts, each with the task that follows it. */
@ApplicationScoped
class OnlineCaseReads {

  @Schema(name = "OnlineCase")
  record Item(
      @Schema(description = "The contact it is.") UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(nullable = true, description = "Null when somebody else asked for them.")
          UUID personId,
      @Schema(examples = "Ms Amina Okafor") String who,
      LocalDate askedOn,
      @Schema(examples = "ONLINE_LOCKED") String categoryCode,
      @Schema(examples = "Housing Online: locked") String category,
      @Schema(examples = "We have to come back to them") String outcome,
      CaseStanding standing,
      @Schema(description = "Working days until it was done, or until today.") int age,
      @Schema(nullable = true, description = "By the service level of its category.")
          LocalDate dueOn,
      boolean late,
      @Schema(examples = "2 working days late") String words,
      @Schema(
              description =
                  "Resolved, nobody had asked within the quiet days before, and nobody has come back within them.")
          boolean resolvedAtFirst,
      String loggedByName) {}

  @Schema(name = "OnlineCaseFigures")
  record Figures(
      String categoryCode,
      String category,
      long asked,
      long resolvedAtFirst,
      long open,
      @Schema(description = "Open or done after its day.") long late) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(
      LocalDate from, LocalDate to, String category, CaseStanding standing, Boolean late) {}

  /**
   * {@code $1} to {@code $2}: the days asked; {@code $3}: today. A corrected contact is no case;
   * the one instead of it is, with the task that was raised for the first.
   */
  private static final String CASES =
      """
      select c.account_id, c.id, a.reference, c.person_id, c.happened_on, c.reason_code, c.made_by_name, r.name as category, o.name as outcome,
             coalesce((select trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)) from person p where p.id = c.person_id),
                      c.other_name) as who,
             k.due_on, k.done_on, coalesce(k.state, case when o.resolved then 'RESOLVED' else 'NOTHING_FOLLOWS' end) as standing,
             k.id is not null and coalesce(k.done_on, $3::date) > k.due_on as late,
             o.resolved and not exists (
               select from contact s where s.account_id = c.account_id and s.reason_code = c.reason_code and s.id <> c.id
                  and s.happened_on between c.happened_on - r.quiet_days and c.happened_on + r.quiet_days
                  and not exists (select from contact_correction y where y.account_id = s.account_id and y.contact_id = s.id)) as resolved_at_first
        from contact c join account a on a.account_id = c.account_id
        join contact_reason r on r.code = c.reason_code and r.valid_from = c.reason_valid_from and r.about_online
        join contact_outcome o on o.code = c.outcome_code and o.valid_from = c.outcome_valid_from
        left join lateral (
          select t.id, t.due_on, t.state, cast(t.done_at at time zone 'Europe/London' as date) as done_on from task t
           where t.about in ('CONTACT:' || c.id, (select 'CONTACT:' || y.contact_id from contact_correction y
                                                   where y.account_id = c.account_id and y.replaced_by = c.id))
           order by t.state = 'DONE', t.due_on, t.id limit 1) k on true
       where c.direction = 'IN' and ($1::date is null or c.happened_on >= $1) and ($2::date is null or c.happened_on <= $2)
         and not exists (select from contact_correction x where x.account_id = c.account_id and x.contact_id = c.id)\
      """;

  private static final String LIST =
      "select * from ("
          + CASES
          + " and "
          + OwnAccount.NOT_LINKED.formatted("$9", "$10")
          + """
          ) q where ($4::text is null or q.reason_code = $4) and ($5::text is null or q.standing = $5) and ($6::boolean is null or q.late = $6)
                and ($7::date is null or (q.happened_on, q.id) < ($7, $8::uuid))
           order by q.happened_on desc, q.id desc limit $11\
          """;

  private static final String FIGURES =
      "select q.reason_code, (select n.name from contact_reason n where n.code = q.reason_code and n.valid_from <= $3 order by n.valid_from desc limit 1) as category,"
          + " count(*) as asked, count(*) filter (where q.resolved_at_first) as resolved_at_first,"
          + " count(*) filter (where q.standing = 'OPEN') as open, count(*) filter (where q.late) as late from ("
          + CASES
          + ") q group by q.reason_code order by asked desc, q.reason_code";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.of(filter.from(), filter.to(), today.date(), filter.category())
            .addValue(filter.standing() == null ? null : filter.standing().name())
            .addValue(filter.late())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1);
    return BankHolidays.of(pool)
        .chain(days ->
            pool.preparedQuery(LIST)
                .execute(values)
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> item(row, days))
                        .toList()))
        .map(items -> Page.of(items, limit, last -> List.of(last.askedOn(), last.id())));
  }

  /** A line for each category that was asked about; all of them are one page. */
  Uni<Page<Figures>> figures(LocalDate from, LocalDate to) {
    return pool.preparedQuery(FIGURES)
        .execute(Tuple.of(from, to, today.date()))
        .map(rows ->
            new Page<>(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Figures(
                            row.getString("reason_code"),
                            row.getString("category"),
                            row.getLong("asked"),
                            row.getLong("resolved_at_first"),
                            row.getLong("open"),
                            row.getLong("late")))
                    .toList(),
                null));
  }

  private Item item(Row row, WorkingDays days) {
    CaseStanding standing = CaseStanding.valueOf(row.getString("standing"));
    LocalDate asked = row.getLocalDate("happened_on");
    LocalDate due = row.getLocalDate("due_on");
    LocalDate done = row.getLocalDate("done_on");
    LocalDate until = done == null ? today.date() : done;
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getUUID("person_id"),
        row.getString("who"),
        asked,
        row.getString("reason_code"),
        row.getString("category"),
        row.getString("outcome"),
        standing,
        standing.age(asked, until, days),
        due,
        row.getBoolean("late"),
        standing.words(due, until, days),
        row.getBoolean("resolved_at_first"),
        row.getString("made_by_name"));
  }
}
