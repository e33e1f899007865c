package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.ProtectedAddress;
import org.quarterday.hold.StandingHolds;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.limitation.Ladders;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoff.rules.DebtFacts;
import org.quarterday.writeoff.rules.Debtor;
import org.quarterday.writeoff.rules.FindingKind;
import org.quarterday.writeoff.rules.Held;
import org.quarterday.writeoff.rules.OwedWeek;

/**
 * What is on record of debts, as the rules ask for it: the same statement for a list, a page and a
 * command, so that nobody proposes on other facts than they were shown.
 */
final class Debts {

  /** One account's facts, with what a person calls it by. */
  record Debt(
      UUID accountId,
      String reference,
      String names,
      String address,
      boolean atRisk,
      DebtFacts facts) {}

  /**
   * {@code %1$s} is today, {@code %2$s} the condition on {@code a} and {@code b}, with its order,
   * {@code %3$s} the holds on the account, {@code %4$s} the day of a debtor's insolvency, {@code
   * %5$s} whether somebody of it is at risk. A debtor the last level of tracing sought in vain was
   * sought at every level before it ({@code trace.rules.TraceLevel}). The weeks are the ladder's
   * ({@link Ladders}).
   */
  private static final String FACTS =
      """
      select a.account_id, a.reference, cast(jsonb_build_object(
               'balance', b.balance_pence, 'endedOn', a.ends_on, 'atRisk', %5$s,
               'names', (select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                           from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable),
               'address', (select concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')) from tenancy t join property y on y.id = t.property_id
                            where t.id = a.tenancy_id),
               'lastPaidOn', (select max(e.effective_on) from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
                               where e.account_id = a.account_id and e.amount_pence < 0 and e.reverses is null
                                 and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)),
               'letters', (select count(*) from letter l where l.account_id = a.account_id and l.state = 'SENT' and l.sent_on > a.ends_on),
               'policyGroundOn', (select max(f.found_on) from write_off_finding f
                                   where f.account_id = a.account_id and f.kind = 'POLICY_GROUND' and f.withdrawn_at is null),
               'held', %3$s,
               'debtors', (select jsonb_agg(jsonb_build_object('id', p.id, 'name', concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname),
                                    'diedOn', p.deceased_on, 'atRisk', p.address_protected_on is not null,
                                    'homeNow', (select t.reference from tenancy_member h join tenancy t on t.id = h.tenancy_id
                                                 where h.person_id = p.id and h.liable and t.state in ('LIVE', 'NOTICE_GIVEN')
                                                   and (t.id <> a.tenancy_id or a.ends_on is not null) and (h.to_on is null or h.to_on >= %1$s)
                                                 order by t.starts_on desc limit 1),
                                    'orderOn', %4$s,
                                    'soughtOn', (select max(coalesce(cast(l.result ->> 'tracedOn' as date), cast(l.decided_at at time zone 'Europe/London' as date)))
                                                   from trace_file_line l join trace_file i on i.id = l.file_id
                                                  where l.person_id = p.id and l.state = 'TAKEN' and l.outcome in ('NOT_FOUND', 'GONE_AWAY')
                                                    and i.level = 'CREDIT_REFERENCE'),
                                    'foundOn', greatest(
                                       (select max(cast(r.settled_at at time zone 'Europe/London' as date)) from trace r
                                         where r.account_id = a.account_id and r.state = 'FOUND'
                                           and (r.person_id = p.id or not exists (select from tenancy_member o where o.tenancy_id = a.tenancy_id and o.person_id = r.person_id))),
                                       (select max(coalesce(cast(l.result ->> 'tracedOn' as date), cast(l.decided_at at time zone 'Europe/London' as date)))
                                          from trace_file_line l where l.person_id = p.id and l.state = 'TAKEN' and l.outcome = 'FOUND')),
                                    'findings', (select jsonb_object_agg(f.kind, f.found_on) from (
                                        select kind, max(found_on) as found_on from write_off_finding
                                         where account_id = a.account_id and person_id = p.id and withdrawn_at is null group by kind) f))
                                  order by m.role desc, p.surname, p.id)
                             from tenancy_member m join person p on p.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable)
             ) as text) as facts
        from account a join account_balance b on b.account_id = a.account_id where %2$s\
      """;

  private static final String ONE = facts("cast(?2 as date)", "a.account_id = ?1");

  private Debts() {}

  /** For reads through the client; {@code today} as its parameter is called there. */
  static String facts(String today, String which) {
    return FACTS.formatted(
        today,
        which,
        StandingHolds.AGAINST_ALL.formatted("a.account_id", today),
        StandingHolds.INSOLVENT_TO.formatted("a.account_id", today, "p.id"),
        ProtectedAddress.OF_TENANCY.formatted("a.tenancy_id"));
  }

  /** One account's that exists, inside a command's transaction. */
  static Uni<Debt> of(Mutiny.Session session, UUID accountId, LocalDate today) {
    return Sql.row(session, ONE, accountId, today)
        .chain(row ->
            Ladders.of(session, accountId, today)
                .map(ladder -> debt(accountId, (String) row[1], (String) row[2], ladder)));
  }

  /** Of rows of {@link #facts}, in their order. */
  static Uni<List<Debt>> of(SqlClient client, RowSet<Row> rows, LocalDate today) {
    List<Row> found = StreamSupport.stream(rows.spliterator(), false).toList();
    return Ladders.of(client, found.stream().map(row -> row.getUUID("account_id")).toList(), today)
        .map(ladders ->
            found.stream()
                .map(row ->
                    debt(
                        row.getUUID("account_id"),
                        row.getString("reference"),
                        row.getString("facts"),
                        ladders.get(row.getUUID("account_id"))))
                .toList());
  }

  private static Debt debt(
      UUID accountId, String reference, String text, Ladders.Whole limitation) {
    var found = new JsonObject(text);
    boolean atRisk = found.getBoolean("atRisk");
    return new Debt(
        accountId,
        reference,
        found.getString("names", ""),
        ProtectedAddress.unless(atRisk, found.getString("address", "")),
        atRisk,
        new DebtFacts(
            found.getLong("balance"),
            day(found, "endedOn"),
            day(found, "lastPaidOn"),
            found.getInteger("letters"),
            list(found, "debtors").stream().map(each -> debtor((JsonObject) each)).toList(),
            OwedWeek.of(limitation.ladder()),
            day(found, "policyGroundOn"),
            list(found, "held").stream().map(each -> held((JsonArray) each)).toList()));
  }

  private static Debtor debtor(JsonObject each) {
    JsonObject kept = each.getJsonObject("findings");
    JsonObject findings = kept == null ? new JsonObject() : kept;
    return new Debtor(
        UUID.fromString(each.getString("id")),
        each.getString("name"),
        day(each, "diedOn"),
        home(each),
        later(day(findings, FindingKind.TRACE_EXHAUSTED.name()), day(each, "soughtOn")),
        day(each, "foundOn"),
        day(findings, FindingKind.ESTATE_WITHOUT_MEANS.name()),
        later(day(findings, FindingKind.INSOLVENCY_ORDER.name()), day(each, "orderOn")));
  }

  /** That they hold a home is known of anybody; which one, not of a person at risk. */
  private static String home(JsonObject each) {
    String home = each.getString("homeNow");
    return home == null ? null : ProtectedAddress.unless(each.getBoolean("atRisk"), home);
  }

  /** Either may be null. */
  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  private static Held held(JsonArray each) {
    String ends = each.getString(1);
    return new Held(
        HoldKind.valueOf(each.getString(0)).openWords(),
        ends == null ? null : LocalDate.parse(ends));
  }

  /** jsonb_agg of nothing is null. */
  private static List<Object> list(JsonObject from, String key) {
    JsonArray array = from.getJsonArray(key);
    return array == null ? List.of() : array.stream().toList();
  }

  private static LocalDate day(JsonObject from, String key) {
    return from.getString(key) == null ? null : LocalDate.parse(from.getString(key));
  }
}
