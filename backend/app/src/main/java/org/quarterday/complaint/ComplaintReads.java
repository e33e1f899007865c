package org.quarterday.complaint;

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
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.complaint.rules.StageClock;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** Complaints and service requests; what is due first first, and what waits for nothing last. */
@ApplicationScoped
class ComplaintReads {

  @Schema(name = "ComplaintItem")
  record Item(
      UUID id,
      @Schema(nullable = true, description = "Null when it is about no account.") UUID accountId,
      @Schema(nullable = true, examples = "T500123") String accountReference,
      @Schema(examples = "CP-4F2C1F0E8A") String reference,
      ComplaintState state,
      @Schema(examples = "Stage 1") String stateWords,
      String category,
      String complainant,
      LocalDate receivedOn,
      @Schema(nullable = true, description = "The day of what is next; null when nothing is.")
          LocalDate dueOn,
      @Schema(nullable = true) StageClock.Standing standing,
      @Schema(
              description = "In working days; empty when nothing is due.",
              examples = "2 working days left")
          String left,
      @Schema(nullable = true) String handlerName,
      @Schema(description = "Promises that are not done.") int openActions,
      @Schema(nullable = true, description = "What of the arrears is in dispute, in pence.")
          Long disputedPence) {}

  /**
   * What a list is narrowed to; null narrows nothing.
   *
   * @param open whether it is over; null for both
   * @param late only what is late
   * @param apart only what is about no account
   */
  record Filter(
      ComplaintState state,
      String categoryCode,
      UUID accountId,
      Boolean open,
      boolean late,
      boolean apart) {}

  /** {@code $8}: the states that wait for a step of a stage. */
  private static final String LIST =
      """
      select * from (
        select c.id, c.account_id, a.reference as account_reference, c.reference, c.state, k.name as category, c.complainant_name, c.received_on,
               s.handler_name, c.disputed_pence,
               (select count(*) from complaint_action x where x.complaint_id = c.id and x.state = 'OPEN') as open_actions,
               coalesce(case when c.state = any ($8) then coalesce(s.extended_to, s.answer_by, s.acknowledge_by) end,
                        (select min(x.due_on) from complaint_action x where x.complaint_id = c.id and x.state = 'OPEN')) as due_on
          from complaint c left join account a on a.account_id = c.account_id
          join complaint_category k on k.code = c.category_code and k.valid_from = c.category_valid_from
          left join lateral (select * from complaint_stage s where s.complaint_id = c.id order by s.stage desc limit 1) s on true
         where ($1::text is null or c.state = $1) and ($2::text is null or c.category_code = $2) and ($3::uuid is null or c.account_id = $3)
           and ($4::boolean is null or (c.state = any ($9)) <> $4) and (not $14::boolean or c.account_id is null) and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$5", "$6")
          + """
              ) f
           where (not $7::boolean or f.due_on < $10)
             and ($11::date is null or (coalesce(f.due_on, date '2199-12-31'), f.id) > ($11, $12::uuid))
           order by coalesce(f.due_on, date '2199-12-31'), f.id limit $13\
          """;

  private static final LocalDate NEVER = LocalDate.of(2199, 12, 31);

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addString(filter.state() == null ? null : filter.state().name())
            .addString(filter.categoryCode())
            .addUUID(filter.accountId())
            .addBoolean(filter.open())
            .addString(by.issuer())
            .addString(by.subject())
            .addBoolean(filter.late())
            .addArrayOfString(ComplaintClocks.WAIT)
            .addArrayOfString(ComplaintClocks.OVER)
            .addLocalDate(today.date())
            .addLocalDate(cursor == null ? null : Page.day(cursor.getFirst()))
            .addUUID(cursor == null ? null : Page.uuid(cursor.getLast()))
            .addInteger(limit + 1)
            .addBoolean(filter.apart());
    return Code.on(pool, today.date())
        .chain(code ->
            pool.preparedQuery(LIST)
                .execute(values)
                .map(rows ->
                    Page.of(
                        StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> item(row, code))
                            .toList(),
                        limit,
                        last -> List.of(last.dueOn() == null ? NEVER : last.dueOn(), last.id()))));
  }

  private Item item(Row row, Code code) {
    var state = ComplaintState.valueOf(row.getString("state"));
    LocalDate due = row.getLocalDate("due_on");
    LocalDate day = today.date();
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getString("reference"),
        state,
        state.words(),
        row.getString("category"),
        row.getString("complainant_name"),
        row.getLocalDate("received_on"),
        due,
        due == null ? null : StageClock.standing(code.calendar(), due, day, code.days().soon()),
        due == null ? "" : StageClock.left(code.calendar(), due, day),
        row.getString("handler_name"),
        row.getInteger("open_actions"),
        row.getLong("disputed_pence"));
  }
}
