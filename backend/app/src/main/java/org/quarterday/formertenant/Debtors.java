package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.formertenant.rules.DebtorStanding;
import org.quarterday.platform.work.Sql;

/**
 * Who owes a debt together: each who was a liable tenant on the last day owes the whole of it.
 * Where somebody can be written to is read afresh each time, from a forwarding address or from the
 * home they hold with the council now. A person at risk is written to as anybody is, and nobody who
 * works the case is shown from where.
 */
final class Debtors {

  /** Where a person's address is known from. */
  @Schema(name = "DebtorWhereabouts")
  enum Whereabouts {
    FORWARDING_ADDRESS("Forwarding address"),
    NEW_HOME("Tenant of the council again"),
    /** Known or not: of a person at risk nothing is said. */
    PROTECTED("Protected"),
    NOT_KNOWN("Not known");

    private final String words;

    Whereabouts(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * One of them.
   *
   * @param address where letters go; null when it is not known
   * @param tenancyNow the reference of the tenancy they hold now, or null
   */
  record Debtor(
      UUID personId,
      String name,
      LocalDate diedOn,
      DebtorStanding standing,
      String reason,
      Whereabouts whereabouts,
      String address,
      String tenancyNow) {

    /** Alive, asked to pay, and somewhere a letter finds them. */
    boolean canBeWrittenTo() {
      return diedOn == null && standing != DebtorStanding.NOT_PURSUED && address != null;
    }
  }

  /** {@code %1$s} is the account, {@code %2$s} today. */
  private static final String LIABLE =
      """
      select cast(jsonb_agg(jsonb_build_object('id', p.id, 'name', concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname),
               'diedOn', p.deceased_on, 'protected', p.address_protected_on is not null, 'standing', coalesce(d.standing, 'PURSUED'), 'reason', coalesce(d.reason, ''),
               'forwarding', f.value, 'home', h.address, 'tenancy', h.reference) order by m.role desc, p.surname, p.id) as text) as debtors
        from account a join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable
                        and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, %2$s), %2$s))
        join person p on p.id = m.person_id
        left join former_tenant_debtor d on d.account_id = a.account_id and d.person_id = p.id
        left join lateral (select c.value from contact_point c where c.person_id = p.id and c.kind = 'CORRESPONDENCE_ADDRESS'
                              and (c.from_on is null or c.from_on <= %2$s) and (c.to_on is null or c.to_on >= %2$s)
                            order by c.from_on desc nulls last limit 1) f on true
        left join lateral (select t.reference, concat_ws(chr(10), y.address_line_1, nullif(y.address_line_2, ''), nullif(y.postcode, '')) as address
                             from tenancy_member n join tenancy t on t.id = n.tenancy_id and t.state in ('LIVE', 'NOTICE_GIVEN')
                             join property y on y.id = t.property_id
                            where n.person_id = p.id and t.id <> a.tenancy_id and n.from_on <= %2$s and (n.to_on is null or n.to_on >= %2$s)
                            order by t.starts_on desc limit 1) h on true
       where a.account_id = %1$s\
      """;

  private Debtors() {}

  /** Inside a command's transaction. */
  static Uni<List<Debtor>> of(Mutiny.Session session, UUID accountId, LocalDate today) {
    return Sql.row(session, LIABLE.formatted("?1", "cast(?2 as date)"), accountId, today)
        .map(row -> read((String) row[0]));
  }

  /** For reads. */
  static Uni<List<Debtor>> of(SqlClient client, UUID accountId, LocalDate today) {
    return client
        .preparedQuery(LIABLE.formatted("$1", "cast($2 as date)"))
        .execute(Tuple.of(accountId, today))
        .map(rows -> read(rows.iterator().next().getString("debtors")));
  }

  private static List<Debtor> read(String text) {
    return text == null
        ? List.of()
        : new JsonArray(text).stream().map(JsonObject.class::cast).map(Debtors::debtor).toList();
  }

  /** A home with the council is where they live; a forwarding address may have been passed on. */
  private static Debtor debtor(JsonObject each) {
    String home = each.getString("home");
    String forwarding = each.getString("forwarding");
    boolean hidden = each.getBoolean("protected");
    Whereabouts whereabouts = Whereabouts.NOT_KNOWN;
    if (hidden) {
      whereabouts = Whereabouts.PROTECTED;
    } else if (home != null) {
      whereabouts = Whereabouts.NEW_HOME;
    } else if (forwarding != null) {
      whereabouts = Whereabouts.FORWARDING_ADDRESS;
    }
    String died = each.getString("diedOn");
    return new Debtor(
        UUID.fromString(each.getString("id")),
        each.getString("name"),
        died == null ? null : LocalDate.parse(died),
        DebtorStanding.valueOf(each.getString("standing")),
        each.getString("reason"),
        whereabouts,
        home == null ? forwarding : home,
        hidden ? null : each.getString("tenancy"));
  }
}
