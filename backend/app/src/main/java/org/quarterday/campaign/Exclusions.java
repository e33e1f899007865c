package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.campaign.rules.Reason;
import org.quarterday.hold.StandingHolds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.hold.rules.HeldDebt;
import org.quarterday.hold.rules.Stop;

/**
 * Marks who is left out of a campaign, reason by reason in their rank, a statement each: of several
 * that fit the first counts. Holds are judged by their own rule, and nothing is written in their
 * log: nothing was stopped yet.
 */
@ApplicationScoped
class Exclusions {

  private static final int HELD_AT_ONCE = 500;

  private static final String WITH_A_HOLD =
      """
      select r.account_id, r.person_id, b.balance_pence from campaign_recipient r join account_balance b on b.account_id = r.account_id
       where r.campaign_id = $1 and r.state = 'PLANNED' and r.account_id in (
             select ha.account_id from hold_account ha where ha.account_id > $2
                and exists (select from campaign_recipient o where o.campaign_id = $1 and o.account_id = ha.account_id and o.state = 'PLANNED')
              group by ha.account_id order by ha.account_id limit $3)
       order by r.account_id, r.person_id\
      """;

  private static final String HELD =
      """
      update campaign_recipient r set state = 'EXCLUDED', reason = 'HELD'
        from jsonb_to_recordset($2::jsonb) as h(account_id uuid, person_id uuid)
       where r.campaign_id = $1 and r.account_id = h.account_id and r.person_id = h.person_id\
      """;

  /** Anew, from everybody the audience was frozen with. */
  Uni<Void> mark(SqlConnection tx, HeldCampaign campaign, LocalDate day) {
    Uni<Void> all =
        tx.preparedQuery(ExclusionSql.WAYS).execute(Tuple.of(campaign.id())).replaceWithVoid();
    for (Reason reason : Reason.values()) {
      if (reason == Reason.HELD) {
        all = all.chain(() -> held(tx, campaign, day, new UUID(0, 0)));
      } else if (ExclusionSql.isSet(reason) && reason != Reason.PAID_SINCE) {
        all =
            all.chain(() ->
                tx.preparedQuery(ExclusionSql.mark(reason))
                    .execute(Tuple.of(campaign.id(), day))
                    .replaceWithVoid());
      }
    }
    return all;
  }

  /** A few hundred accounts with holds at a time, so that memory stays flat. */
  private Uni<Void> held(SqlConnection tx, HeldCampaign campaign, LocalDate day, UUID after) {
    return tx.preparedQuery(WITH_A_HOLD)
        .execute(Tuple.of(campaign.id(), after, HELD_AT_ONCE))
        .chain(rows -> {
          if (rows.size() == 0) {
            return Uni.createFrom().voidItem();
          }
          List<Row> found = list(rows);
          List<UUID> accounts = found.stream().map(row -> row.getUUID(0)).distinct().toList();
          return StandingHolds.of(tx, accounts, day)
              .map(holds -> stopped(found, holds, campaign.asksForDebt()))
              .chain(stopped -> tx.preparedQuery(HELD).execute(Tuple.of(campaign.id(), stopped)))
              .chain(() -> held(tx, campaign, day, accounts.getLast()));
        });
  }

  private static JsonArray stopped(
      List<Row> rows, Map<UUID, List<HeldDebt>> holds, boolean asksForDebt) {
    JsonArray stopped = new JsonArray();
    HeldAction action = asksForDebt ? HeldAction.CHASING_LETTER : HeldAction.OTHER_LETTER;
    for (Row row : rows) {
      UUID person = row.getUUID("person_id");
      Stop.first(
              holds.getOrDefault(row.getUUID("account_id"), List.of()),
              action,
              AskedDebt.whole(),
              row.getLong("balance_pence"),
              person)
          .filter(hold -> !hold.kind().mayBeApproved())
          .ifPresent(hold ->
              stopped.add(
                  new JsonObject()
                      .put("account_id", row.getUUID("account_id").toString())
                      .put("person_id", person.toString())));
    }
    return stopped;
  }

  private static List<Row> list(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
