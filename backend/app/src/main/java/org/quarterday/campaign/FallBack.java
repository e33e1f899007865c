package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.hold.HoldsForRuns;
import org.quarterday.platform.security.Actor;

/**
 * Answers what failed by the person's next way, at last a letter, and once each: the failed try is
 * settled in the transaction that adds the next one.
 */
@ApplicationScoped
class FallBack {

  private static final int AT_ONCE = 250;

  private static final String ARRIVED =
      """
      update campaign_try y set settled = true from message m
       where y.campaign_id = $1 and not y.settled and m.id = y.message_id and m.state = 'DELIVERED'\
      """;

  private static final String FAILED =
      """
      select y.account_id, y.person_id, y.number, cardinality(r.channels) as ways, c.released_by, c.released_by_name
        from campaign_try y join message m on m.id = y.message_id join campaign c on c.id = y.campaign_id
        join campaign_recipient r on r.account_id = y.account_id and r.campaign_id = y.campaign_id and r.person_id = y.person_id
       where y.campaign_id = $1 and not y.settled and m.state = 'FAILED'
       order by y.account_id, y.person_id limit $2 for update of y skip locked\
      """;

  private static final String SETTLED =
      """
      update campaign_try y set settled = true
        from jsonb_to_recordset($2::jsonb) as k(account_id uuid, person_id uuid, number int)
       where y.campaign_id = $1 and y.account_id = k.account_id and y.person_id = k.person_id and y.number = k.number\
      """;

  @Inject HoldsForRuns holds;
  @Inject HandOver handOver;

  /**
   * Some of those that failed; whether there may be more. Nothing while the campaign is stopped.
   */
  Uni<Boolean> some(SqlConnection tx, UUID id) {
    return HeldCampaign.share(tx, id)
        .chain(campaign -> {
          boolean goesOn =
              campaign.state() == CampaignState.SENDING || campaign.state() == CampaignState.SENT;
          if (!goesOn || campaign.paused() || campaign.outOfHours()) {
            return Uni.createFrom().item(false);
          }
          return tx.preparedQuery(ARRIVED)
              .execute(Tuple.of(id))
              .chain(() -> tx.preparedQuery(FAILED).execute(Tuple.of(id, AT_ONCE)))
              .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
              .chain(failed -> answer(tx, campaign, failed))
              .map(answered -> answered == AT_ONCE);
        });
  }

  private Uni<Integer> answer(SqlConnection tx, HeldCampaign campaign, List<Row> failed) {
    if (failed.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    Actor by =
        Actor.kept(
            failed.getFirst().getString("released_by"),
            failed.getFirst().getString("released_by_name"));
    JsonArray settled = new JsonArray();
    List<HandOver.Turn> next = new ArrayList<>();
    for (Row row : failed) {
      UUID account = row.getUUID("account_id");
      UUID person = row.getUUID("person_id");
      int number = row.getInteger("number");
      settled.add(HandOver.key(account, person).put("number", number));
      if (number < row.getInteger("ways")) {
        next.add(new HandOver.Turn(account, person, number + 1));
      }
    }
    Uni<Void> handed =
        next.isEmpty()
            ? Uni.createFrom().voidItem()
            : holds
                .inTurn(tx, SendCampaignRun.accounts(next))
                .chain(() -> handOver.rows(tx, by, campaign, next));
    return tx.preparedQuery(SETTLED)
        .execute(Tuple.of(campaign.id(), settled))
        .chain(() -> handed)
        .replaceWith(failed.size());
  }
}
