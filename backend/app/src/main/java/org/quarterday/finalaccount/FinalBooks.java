package org.quarterday.finalaccount;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.finalaccount.rules.FinalFacts;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * What is on record of one account's end, as the rules ask for it: the same statement for the page
 * and for the decision, so that nobody decides on other facts than were shown.
 */
final class FinalBooks {

  private static final String SETTING =
      "(select value from council_setting where code = '%s' and valid_from <= %s and (valid_before is null or valid_before > %s))";

  /** Receipts this old are beyond any return; in days, whatever the working days come to. */
  private static final int RETURNABLE_DAYS = 60;

  /** {@code %1$s} is the account, {@code %2$s} today, then the five settings. */
  private static final String FACTS =
      """
      select cast(jsonb_build_object(
        'reference', a.reference, 'tenancy', a.tenancy_id, 'endsOn', a.ends_on, 'reason', coalesce(t.end_reason, ''),
        'names', coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                    from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), ''),
        'address', concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')),
        'balance', b.balance_pence, 'entries', b.entry_count,
        'charges', (select jsonb_agg(jsonb_build_array(c.type_code, k.name || case c.label when '' then '' else ' ' || c.label end, c.weekly_pence,
                                       a.ends_on - greatest(w.starts_on, c.starts_on) + 1, coalesce(x.apportioned, false),
                                       f.week_starts_on is not null and not coalesce(x.charged_in_free_weeks, false)) order by c.type_code, c.label)
                      from rent_week w join charge c on c.account_id = a.account_id and c.starts_on <= a.ends_on
                                                    and (c.ends_before is null or c.ends_before > a.ends_on)
                      join transaction_type k on k.code = c.type_code
                      left join transaction_type_terms x on x.type_code = c.type_code and x.valid_from <= a.ends_on
                                                        and (x.valid_before is null or x.valid_before > a.ends_on)
                      left join rent_free_week f on f.rent_group_code = a.rent_group_code and f.week_starts_on = w.starts_on
                     where a.ends_on >= w.starts_on and a.ends_on < w.starts_on + 7),
        'booked', (select coalesce(sum(e.amount_pence), 0) from rent_week w join entry e on e.account_id = a.account_id
                      and e.rent_year = w.year and e.rent_week = w.number
                     where a.ends_on >= w.starts_on and a.ends_on < w.starts_on + 7
                       and e.type_code in (select c.type_code from charge c where c.account_id = a.account_id and c.starts_on <= a.ends_on
                                              and (c.ends_before is null or c.ends_before > a.ends_on))),
        'benefit', (select jsonb_build_array(g.credited_on, g.weekly_pence) from benefit_award g
                     where g.account_id = a.account_id and not g.adjustment and g.weekly_pence > 0 order by g.credited_on desc, g.line desc limit 1),
        'managed', (select u.monthly_pence from universal_credit_award u where u.account_id = a.account_id and u.paid_to = 'COUNCIL'
                      and u.starts_on <= a.ends_on and (u.ends_before is null or u.ends_before >= a.ends_on) limit 1),
        'managedOn', (select max(e.effective_on) from entry e where e.account_id = a.account_id and e.type_code = 'RUC' and e.amount_pence < 0),
        'collections', (select jsonb_agg(jsonb_build_array(i.collect_on, i.amount_pence) order by i.collect_on, i.id) from direct_debit_item i
                         where i.account_id = a.account_id and i.state in ('IN_RUN', 'SENT')),
        'returnable', (select jsonb_agg(jsonb_build_array(e.effective_on, e.type_code, -e.amount_pence) order by e.number) from entry e
                        where e.account_id = a.account_id and e.type_code in ('RDD', 'RQP') and e.amount_pence < 0 and e.reverses is null
                          and e.effective_on > %2$s - %8$s
                          and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)),
        'suspense', (select jsonb_agg(jsonb_build_array(s.received_on, s.left_pence) order by s.received_on, s.id) from suspense_item s
                      where s.left_pence > 0
                        and (s.payment_ref in (select r.reference from account_reference r where r.account_id = a.account_id)
                             or exists (select from suspense_proposal p join suspense_part q on q.proposal_id = p.id
                                         where p.item_id = s.id and p.state = 'PROPOSED' and q.account_id = a.account_id))),
        'recharges', (select jsonb_agg(jsonb_build_array(r.id, r.effective_on, k.name || ': ' || r.words, r.amount_pence, r.state = 'AWAITING_APPROVAL', r.made_by_name)
                                       order by r.made_at, r.id)
                        from recharge r join recharge_kind k on k.code = r.kind_code and k.valid_from = r.kind_valid_from
                       where r.account_id = a.account_id and r.state <> 'REFUSED'),
        'case', (select c.id from former_tenant_case c where c.account_id = a.account_id and c.stage <> 'CLOSED'),
        'decided', (select jsonb_build_array(d.id, d.outcome, d.balance_pence, d.entry_count, d.decided_on, d.decided_by_name)
                      from final_account d where d.account_id = a.account_id order by d.id desc limit 1),
        'waits', jsonb_build_array(%3$s, %4$s, %5$s, %6$s, %7$s)
        ) as text) as facts
        from account a join account_balance b on b.account_id = a.account_id join tenancy t on t.id = a.tenancy_id
        join property y on y.id = coalesce(a.property_id, t.property_id) where a.account_id = %1$s\
      """;

  private FinalBooks() {}

  private static String facts(String account, String today) {
    return FACTS.formatted(
        account,
        today,
        setting("FINAL_BENEFIT_DAYS", today),
        setting("FINAL_UNIVERSAL_CREDIT_DAYS", today),
        setting("FINAL_SUSPENSE_DAYS", today),
        setting("REFUND_DIRECT_DEBIT_WORKING_DAYS", today),
        setting("REFUND_CHEQUE_WORKING_DAYS", today),
        RETURNABLE_DAYS);
  }

  private static String setting(String code, String today) {
    return SETTING.formatted(code, today, today);
  }

  /**
   * Inside a command's transaction.
   *
   * @throws Problem 409 ACCOUNT_HAS_NO_END while no last day is on record
   */
  static Uni<FinalFacts> of(Mutiny.Session session, UUID accountId, LocalDate today) {
    return Sql.row(session, facts("?1", "cast(?2 as date)"), accountId, today)
        .map(row -> read(accountId, (String) row[0]));
  }

  /** For reads; of an account that exists. */
  static Uni<FinalFacts> of(SqlClient client, UUID accountId, LocalDate today) {
    return client
        .preparedQuery(facts("$1", "cast($2 as date)"))
        .execute(Tuple.of(accountId, today))
        .map(rows -> read(accountId, rows.iterator().next().getString("facts")));
  }

  private static FinalFacts read(UUID accountId, String text) {
    var found = new JsonObject(text);
    if (found.getString("endsOn") == null) {
      throw Problem.of(
          FinalAccountProblem.ACCOUNT_HAS_NO_END, "End the tenancy, or this account of it, first.");
    }
    JsonArray decided = found.getJsonArray("decided");
    String open = found.getString("case");
    JsonArray waits = found.getJsonArray("waits");
    return new FinalFacts(
        accountId,
        found.getString("reference"),
        found.getString("names"),
        found.getString("address"),
        UUID.fromString(found.getString("tenancy")),
        day(found.getString("endsOn")),
        found.getString("reason"),
        found.getLong("balance"),
        found.getInteger("entries"),
        arrays(found, "charges").stream().map(FinalBooks::charge).toList(),
        found.getLong("booked"),
        onTheWay(found),
        arrays(found, "recharges").stream().map(FinalBooks::recharged).toList(),
        open == null ? null : UUID.fromString(open),
        decided == null ? null : decided(decided),
        new FinalFacts.Waits(
            waits.getInteger(0),
            waits.getInteger(1),
            waits.getInteger(2),
            waits.getInteger(3),
            waits.getInteger(4)));
  }

  private static FinalFacts.OnTheWay onTheWay(JsonObject found) {
    JsonArray benefit = found.getJsonArray("benefit");
    Long managed = found.getLong("managed");
    return new FinalFacts.OnTheWay(
        benefit == null ? null : day(benefit.getString(0)),
        benefit == null ? 0 : benefit.getLong(1),
        managed == null ? 0 : managed,
        day(found.getString("managedOn")),
        arrays(found, "collections").stream().map(FinalBooks::sum).toList(),
        arrays(found, "returnable").stream()
            .map(each ->
                new FinalFacts.Returnable(
                    day(each.getString(0)), each.getString(1), each.getLong(2)))
            .toList(),
        arrays(found, "suspense").stream().map(FinalBooks::sum).toList());
  }

  private static FinalFacts.WeekCharge charge(JsonArray each) {
    return new FinalFacts.WeekCharge(
        each.getString(0),
        each.getString(1),
        each.getLong(2),
        each.getInteger(3),
        each.getBoolean(4),
        each.getBoolean(5));
  }

  private static FinalFacts.Sum sum(JsonArray each) {
    return new FinalFacts.Sum(day(each.getString(0)), each.getLong(1));
  }

  private static FinalFacts.Recharged recharged(JsonArray each) {
    return new FinalFacts.Recharged(
        UUID.fromString(each.getString(0)),
        day(each.getString(1)),
        each.getString(2),
        each.getLong(3),
        each.getBoolean(4),
        each.getString(5));
  }

  private static FinalFacts.Decided decided(JsonArray each) {
    return new FinalFacts.Decided(
        UUID.fromString(each.getString(0)),
        each.getString(1),
        each.getLong(2),
        each.getInteger(3),
        day(each.getString(4)),
        each.getString(5));
  }

  /** jsonb_agg of nothing is null. */
  private static List<JsonArray> arrays(JsonObject from, String key) {
    JsonArray array = from.getJsonArray(key);
    return array == null ? List.of() : array.stream().map(JsonArray.class::cast).toList();
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
