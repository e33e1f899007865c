package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrears.rules.ArrearsAction;
import org.quarterday.arrears.rules.CaseStanding;
import org.quarterday.arrears.rules.PauseReason;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** The worklist, the greatest need first: a page is one range of an index. */
@ApplicationScoped
class ArrearsReads {

  @Schema(name = "ArrearsCase")
  record Item(
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(description = "Those who owe the balance.", examples = "Ms Amina Okafor")
          String names,
      @Schema(examples = "7 Larch Close") String address,
      @Schema(examples = "NORTH") String patch,
      CaseStanding standing,
      ArrearsAction action,
      @Schema(description = "The action in words.", examples = "Send the letter: Second letter")
          String actionWords,
      @Schema(nullable = true, description = "The step recommended.", examples = "LETTER_TWO")
          String stepCode,
      @Schema(
              nullable = true,
              description =
                  "Why it is paused; HELD for a hold. What says something of health is OTHER without arrears:act.")
          String pauseReason,
      @Schema(description = "Sentences, the one that decides first.") List<String> reasons,
      @Schema(description = "What orders the list; the greater the sooner.", examples = "420")
          long need,
      long balancePence,
      @Schema(description = "Of what is owed, what is only timing.") long technicalPence,
      @Schema(description = "Of what is owed, what is overdue.") long realPence,
      @Schema(description = "What a week that is not free is charged.") long weeklyPence,
      @Schema(description = "Real arrears in hundredths of a week’s rent.", examples = "320")
          int owedHundredths,
      @Schema(description = "The balance now less what it was four weeks ago.") long trendFourPence,
      @Schema(description = "And thirteen weeks ago.") long trendThirteenPence,
      @Schema(nullable = true) LocalDate lastPaymentOn,
      @Schema(nullable = true) Long lastPaymentPence,
      @Schema(nullable = true) LocalDate lastContactOn,
      @Schema(nullable = true) LocalDate lastLetterOn,
      @Schema(nullable = true, description = "The day of an open promise.") LocalDate promiseDueOn,
      @Schema(
              nullable = true,
              description = "The gravest step that still counts.",
              examples = "LETTER_ONE")
          String stage,
      @Schema(description = "The civil day it was worked out for.") LocalDate rankedOn) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(
      CaseStanding standing,
      String patch,
      ArrearsAction action,
      String stepCode,
      String pauseReason,
      boolean promised) {

    /** A hold is among the reasons although nobody paused. */
    static String reason(String asked) {
      if (ArrearsAction.HELD.name().equals(asked)) {
        return asked;
      }
      PauseReason reason = Asked.oneOf(PauseReason.class, "pauseReason", asked);
      return reason == null ? null : reason.name();
    }
  }

  static final String ACT = "arrears:act";

  private static final String ROW =
      """
      select c.*, cast(c.reasons as text) as reasons_text, a.reference, s.name as step_name, s.means,
             coalesce(concat_ws(', ', h.address_line_1, nullif(h.postcode, '')), '') as address,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
        from arrears_case c join account a on a.account_id = c.account_id left join property h on h.id = a.property_id
        left join arrears_step s on s.code = c.step_code and s.valid_from <= c.ranked_on and (s.valid_before is null or s.valid_before > c.ranked_on)
       where\s\
      """;

  /** The patches that have a case, each found by one step through the index. */
  private static final String PATCHES =
      """
      with recursive known as (
        (select patch from arrears_case order by patch limit 1)
        union all
        select (select c.patch from arrears_case c where c.patch > k.patch order by c.patch limit 1) from known k where k.patch is not null)
      select patch from known where patch <> '' order by patch\
      """;

  @Schema(name = "ArrearsPatches")
  record Patches(List<String> items) {}

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    Asking asking = asking(reader, filter, after, limit);
    return pool.preparedQuery(asking.sql)
        .execute(asking.values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(reader, row)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.need(), last.accountId())));
  }

  /** The statement of a page, with what it is asked. */
  record Asking(String sql, Tuple values) {}

  static Asking asking(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values = Tuple.tuple();
    List<String> where = new ArrayList<>();
    narrow(reader, filter, where, values);
    if (cursor != null) {
      values.addLong((long) Page.number(cursor.get(0))).addUUID(Page.uuid(cursor.get(1)));
      where.add("(c.need, c.account_id) < ($%d, $%d)".formatted(values.size() - 1, values.size()));
    }
    values.addString(reader.issuer()).addString(reader.subject());
    where.add(OwnAccount.NOT_LINKED.formatted("$" + (values.size() - 1), "$" + values.size()));
    values.addInteger(limit + 1);
    return new Asking(
        ROW
            + String.join(" and ", where)
            + " order by c.need desc, c.account_id desc limit $"
            + values.size(),
        values);
  }

  /** Only what is asked for stands in the statement, so that its range is one of an index. */
  private static void narrow(Actor reader, Filter filter, List<String> where, Tuple values) {
    equal("c.standing", filter.standing == null ? null : filter.standing.name(), where, values);
    equal("c.patch", filter.patch, where, values);
    equal("c.action", filter.action == null ? null : filter.action.name(), where, values);
    equal("c.step_code", filter.stepCode, where, values);
    equal("c.pause_reason", filter.pauseReason, where, values);
    if (filter.pauseReason != null && isHidden(reader, filter.pauseReason)) {
      where.add("false");
    }
    if (filter.promised) {
      where.add("c.promise_due_on is not null");
    }
  }

  /** Why somebody is paused may be their health: only who works on arrears reads that. */
  private static boolean isHidden(Actor reader, String reason) {
    return !reader.may(ACT)
        && !ArrearsAction.HELD.name().equals(reason)
        && PauseReason.valueOf(reason).isSensitive();
  }

  private static String pauseReason(Actor reader, String reason) {
    return reason != null && isHidden(reader, reason) ? PauseReason.OTHER.name() : reason;
  }

  private static void equal(String column, String value, List<String> where, Tuple values) {
    if (value != null && !value.isBlank()) {
      values.addString(value);
      where.add(column + " = $" + values.size());
    }
  }

  Uni<Patches> patches() {
    return pool.preparedQuery(PATCHES)
        .execute()
        .map(rows ->
            new Patches(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString(0))
                    .toList()));
  }

  private static Item item(Actor reader, Row row) {
    ArrearsAction action = ArrearsAction.valueOf(row.getString("action"));
    return new Item(
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        row.getString("address"),
        row.getString("patch"),
        CaseStanding.valueOf(row.getString("standing")),
        action,
        CaseWords.action(action, row.getString("means"), row.getString("step_name")),
        row.getString("step_code"),
        pauseReason(reader, row.getString("pause_reason")),
        new JsonArray(row.getString("reasons_text")).stream().map(String::valueOf).toList(),
        row.getLong("need"),
        row.getLong("balance_pence"),
        row.getLong("technical_pence"),
        row.getLong("real_pence"),
        row.getLong("weekly_pence"),
        row.getInteger("owed_hundredths"),
        row.getLong("trend_4_pence"),
        row.getLong("trend_13_pence"),
        row.getLocalDate("last_payment_on"),
        row.getLong("last_payment_pence"),
        row.getLocalDate("last_contact_on"),
        row.getLocalDate("last_letter_on"),
        row.getLocalDate("promise_due_on"),
        row.getString("stage"),
        row.getLocalDate("ranked_on"));
  }
}
