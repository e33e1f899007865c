package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quarterday.arrears.rules.Hold;
import org.quarterday.platform.export.Listing;

/**
 * The one place where arrears reads holds: which accounts are held today, and how much of what they
 * owe. Books without a register of holds have none. A hold for vulnerability stops nothing by
 * itself, and a promise is known here already.
 */
final class HeldAccounts {

  private static final String ARE_KEPT = "select to_regclass('hold_account') is not null";

  /** Of several the one that covers most. */
  private static final String HELD =
      """
      select distinct on (c.account_id) c.account_id, h.kind, h.ends_on,
             case when c.cut_off_on is null and c.debt_pence is null then null else coalesce(c.debt_pence, c.books_pence) end as covered
        from hold_account c join hold h on h.id = c.hold_id
       where c.account_id = any ($1) and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2) and (h.ended_on is null or h.ended_on > $2)
         and h.kind not in ('VULNERABILITY', 'PROMISE')
       order by c.account_id, covered desc nulls first\
      """;

  private HeldAccounts() {}

  static Uni<Map<UUID, Hold>> of(SqlClient client, Collection<UUID> accounts, LocalDate today) {
    return client
        .preparedQuery(ARE_KEPT)
        .execute()
        .chain(rows ->
            rows.iterator().next().getBoolean(0)
                ? held(client, accounts, today)
                : Uni.createFrom().item(Map.of()));
  }

  private static Uni<Map<UUID, Hold>> held(
      SqlClient client, Collection<UUID> accounts, LocalDate today) {
    return client
        .preparedQuery(HELD)
        .execute(Tuple.of(accounts.toArray(UUID[]::new), today))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getUUID(0), HeldAccounts::hold)));
  }

  private static Hold hold(Row row) {
    return new Hold(
        Listing.words(row.getString("kind")), row.getLocalDate("ends_on"), row.getLong("covered"));
  }
}
