package org.quarterday.placement;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.placement.rules.DebtState;
import org.quarterday.placement.rules.Hindrance;
import org.quarterday.placement.rules.PreChecks;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * What the books and the file say of debts an agency may get. The same statement answers the list
 * of candidates and the commands, so that nothing is shown that is then judged otherwise.
 */
final class DebtFacts {

  /**
   * One debt without its holds and its ladder, which are asked for where they are kept.
   *
   * @param names of those alive and asked
   */
  record Found(
      UUID accountId,
      String reference,
      String names,
      String address,
      LocalDate endedOn,
      String stage,
      LocalDate dueOn,
      long balancePence,
      int asked,
      boolean own,
      boolean withAgency,
      boolean reported,
      boolean atRisk,
      boolean arrangement,
      boolean writeOff) {

    List<Hindrance> hindrances(boolean held, long claimable, long leastPence, LocalDate today) {
      return PreChecks.of(
          new PreChecks.Facts(
              "TRACE".equals(stage) || "DECIDE".equals(stage),
              "DECIDE".equals(stage) ? dueOn : null,
              balancePence,
              claimable,
              asked,
              own,
              withAgency,
              reported,
              held,
              atRisk,
              arrangement,
              writeOff),
          leastPence,
          today);
    }
  }

  /** {@code %1$s} accounts' ids, {@code %2$s} and {@code %3$s} who asks, {@code %4$s} a draft. */
  private static final String FACTS =
      """
      select cast(coalesce(jsonb_agg(jsonb_build_object('id', a.account_id, 'reference', a.reference, 'endedOn', a.ends_on, 'stage', c.stage, 'dueOn', c.next_on,
               'balance', b.balance_pence, 'address', concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')),
               'names', o.names, 'asked', o.asked, 'atRisk', o.at_risk,
               'own', %5$s,
               'withAgency', exists (select from placement_debt d where d.account_id = a.account_id and d.state in (%6$s)
                                        and d.placement_id is distinct from cast(%4$s as uuid)),
               'reported', exists (select from former_tenant_report r where r.account_id = a.account_id and r.state = 'ASKED'),
               'arrangement', exists (select from arrangement_account r where r.account_id = a.account_id and r.standing = 'KEPT'),
               'writeOff', exists (select from write_off w where w.account_id = a.account_id and w.state = 'PROPOSED'))
             order by a.account_id), '[]') as text) as facts
        from account a join account_balance b on b.account_id = a.account_id join tenancy t on t.id = a.tenancy_id
        join property y on y.id = coalesce(a.property_id, t.property_id)
        left join former_tenant_case c on c.account_id = a.account_id and c.stage <> 'CLOSED'
        cross join lateral (
          select coalesce(string_agg(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname), ', ' order by m.role desc, p.surname, p.id)
                            filter (where p.deceased_on is null and coalesce(s.standing, 'PURSUED') <> 'NOT_PURSUED'), '') as names,
                 count(*) filter (where p.deceased_on is null and coalesce(s.standing, 'PURSUED') <> 'NOT_PURSUED') as asked,
                 coalesce(bool_or(p.address_protected_on is not null), false) as at_risk
            from tenancy_member m join person p on p.id = m.person_id
            left join former_tenant_debtor s on s.account_id = a.account_id and s.person_id = p.id
           where m.tenancy_id = a.tenancy_id and m.liable and (m.to_on is null or m.to_on >= a.ends_on)) o
       where a.account_id = any (cast(cast(%1$s as text) as uuid[]))\
      """;

  private DebtFacts() {}

  /** Inside a command's transaction, as seen from a draft, or from none. */
  static Uni<List<Found>> of(
      Mutiny.Session session, Actor by, List<UUID> accounts, UUID placementId) {
    return Sql.row(
            session,
            sql("?1", "?2", "?3", "?4"),
            Sql.ids(accounts),
            by.issuer(),
            by.subject(),
            placementId)
        .map(row -> read((String) row[0]));
  }

  /** For reads. */
  static Uni<List<Found>> of(SqlClient client, Actor by, List<UUID> accounts) {
    return client
        .preparedQuery(sql("$1", "$2", "$3", "$4"))
        .execute(Tuple.of(Sql.ids(accounts), by.issuer(), by.subject(), null))
        .map(rows -> read(rows.iterator().next().getString("facts")));
  }

  private static String sql(String accounts, String issuer, String subject, String placement) {
    String notOwn = OwnAccount.NOT_LINKED.formatted(issuer, subject);
    return FACTS.formatted(
        accounts, issuer, subject, placement, "not (" + notOwn + ")", DebtState.liveAsSql());
  }

  private static List<Found> read(String text) {
    return new JsonArray(text).stream().map(JsonObject.class::cast).map(DebtFacts::found).toList();
  }

  private static Found found(JsonObject each) {
    return new Found(
        UUID.fromString(each.getString("id")),
        each.getString("reference"),
        each.getString("names"),
        each.getString("address"),
        day(each, "endedOn"),
        each.getString("stage"),
        day(each, "dueOn"),
        each.getLong("balance"),
        each.getInteger("asked"),
        each.getBoolean("own"),
        each.getBoolean("withAgency"),
        each.getBoolean("reported"),
        each.getBoolean("atRisk"),
        each.getBoolean("arrangement"),
        each.getBoolean("writeOff"));
  }

  private static LocalDate day(JsonObject each, String key) {
    String day = each.getString(key);
    return day == null ? null : LocalDate.parse(day);
  }
}
