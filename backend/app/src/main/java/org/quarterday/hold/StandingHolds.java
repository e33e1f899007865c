package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quarterday.hold.rules.CoveredDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.hold.rules.HeldDebt;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.hold.rules.HoldKind.Covers;

/**
 * The holds that stand, for those who judge thousands of accounts in one statement. {@code
 * rules.Stop} says of each what it stops; who then does something still asks {@link Holds}, which
 * writes a no down.
 */
public final class StandingHolds {

  /** That a {@code hold h} stands on a day: {@code %1$s}. */
  static final String STAND =
      "h.starts_on <= %1$s and (h.ends_on is null or h.ends_on >= %1$s) and (h.ended_on is null or h.ended_on > %1$s)";

  /**
   * Each hold on each account, with what its debt is made of. {@code %1$s} the day, {@code %2$s}
   * which {@code hold_account ha}.
   */
  static final String HELD =
      """
      select ha.account_id, h.id, h.kind, h.person_id, h.ends_on, ha.cut_off_on, ha.debt_pence, b.balance_pence, d.owed_before, d.charged, d.paid
        from hold_account ha join hold h on h.id = ha.hold_id join account_balance b on b.account_id = ha.account_id
        cross join lateral (
          select cast(coalesce(sum(e.amount_pence) filter (where e.effective_on <= ha.cut_off_on), 0) as bigint) as owed_before,
                 cast(coalesce(sum(e.amount_pence) filter (where e.effective_on > ha.cut_off_on and e.amount_pence > 0), 0) as bigint) as charged,
                 cast(coalesce(-sum(e.amount_pence) filter (where e.effective_on > ha.cut_off_on and e.amount_pence < 0), 0) as bigint) as paid
            from entry e where e.account_id = ha.account_id and ha.cut_off_on is not null) d
       where %2$s and\
      """
          + " "
          + STAND
          + " order by ha.account_id, h.starts_on, h.id";

  private static final String OF_ACCOUNTS = HELD.formatted("$2::date", "ha.account_id = any ($1)");

  /**
   * For set SQL over Direct Debit items: the hold that stops a second presentation, or null. By
   * number: the account, the day, the day the returned collection was due, its pence, the payer's
   * person or null. The collection is the debt, so it is covered when it was due by the cut-off
   * day; whom an order does not bind may be asked still.
   */
  public static final String STOPS_RE_PRESENTATION =
      "(select h.id from hold h join hold_account ha on ha.hold_id = h.id and ha.account_id = %1$s "
          + "join account_balance hb on hb.account_id = ha.account_id where "
          + STAND.replace("%1$s", "%2$s")
          + " and (h.kind in ("
          + codes(HoldKind.stopping(HeldAction.RE_PRESENTATION, Covers.ALL))
          + ") or (h.kind in ("
          + codes(HoldKind.stopping(HeldAction.RE_PRESENTATION, Covers.AT_START))
          + ") and %3$s <= ha.cut_off_on) or (h.kind in ("
          + codes(HoldKind.stopping(HeldAction.RE_PRESENTATION, Covers.DISPUTED_SUM))
          + ") and ha.debt_pence > 0 and %4$s > greatest(0, hb.balance_pence - ha.debt_pence)))"
          + " and (h.kind not in ("
          + codes(HoldKind.against(HoldKind.Against.PERSON))
          + ") or h.person_id is null or %5$s is null or h.person_id = %5$s)"
          + " order by h.starts_on, h.id limit 1)";

  /**
   * For set SQL: {@code [kind, ends on]} of each hold against everybody who owes, or null. By
   * number: the account, the day.
   */
  public static final String AGAINST_ALL =
      "(select jsonb_agg(jsonb_build_array(h.kind, h.ends_on) order by h.starts_on, h.id) "
          + "from hold_account ha join hold h on h.id = ha.hold_id where ha.account_id = %1$s and "
          + STAND.replace("%1$s", "%2$s")
          + " and h.kind in ("
          + codes(HoldKind.against(HoldKind.Against.ALL_LIABLE))
          + "))";

  /**
   * For set SQL: until when a debt is in a person's insolvency, or null. One that ran its time
   * counts as before; one that a person ended does not. By number: the account, the day, the
   * person, which is {@code h.person_id} for anybody's.
   */
  public static final String INSOLVENT_TO =
      "(select max(coalesce(ha.cut_off_on, h.starts_on)) from hold_account ha join hold h on h.id = ha.hold_id "
          + "where ha.account_id = %1$s and h.person_id = %3$s and h.starts_on <= %2$s and h.ended_on is null and h.kind in ("
          + codes(List.of(HoldKind.DEBT_RELIEF_ORDER, HoldKind.BANKRUPTCY, HoldKind.IVA))
          + "))";

  private StandingHolds() {}

  /** Of the accounts on which any stands; in the order they started. */
  public static Uni<Map<UUID, List<HeldDebt>>> of(
      SqlClient client, Collection<UUID> accounts, LocalDate day) {
    return client
        .preparedQuery(OF_ACCOUNTS)
        .execute(Tuple.of(accounts.toArray(UUID[]::new), day))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .collect(
                    Collectors.groupingBy(
                        row -> row.getUUID("account_id"),
                        Collectors.mapping(StandingHolds::held, Collectors.toList()))));
  }

  private static HeldDebt held(Row row) {
    return new HeldDebt(
        row.getUUID("id"),
        HoldKind.valueOf(row.getString("kind")),
        row.getUUID("person_id"),
        row.getLocalDate("ends_on"),
        row.getLocalDate("cut_off_on"),
        row.getLong("debt_pence"),
        CoveredDebt.of(row.getLong("owed_before"), row.getLong("charged"), row.getLong("paid"))
            .coveredPence());
  }

  /** As a list in SQL. */
  static String codes(Collection<HoldKind> kinds) {
    return kinds.stream().map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(", "));
  }
}
