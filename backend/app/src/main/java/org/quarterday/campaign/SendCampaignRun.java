package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.hold.HoldsForRuns;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;
import org.quarterday.platform.security.Actor;

/**
 * Hands an approved campaign over, a range of accounts per transaction. A row is handed over once:
 * it is planned before and gone after, in the transaction that also marks the chunk done, and the
 * key of a try is of the row and the way. Sending itself is the gateway's, at its own pace.
 */
@ApplicationScoped
class SendCampaignRun implements JobKind {

  static final String KIND = "CAMPAIGN";

  static final String CHUNKS =
      """
      insert into job_chunk (job_id, number, part, from_id, before_id, items)
      select $1::uuid, n, 'ACCOUNTS', account_id,
             coalesce(lead(account_id) over (order by n), 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid), items
        from (select account_id, at / $3::int + 1 as n, at % $3::int as place, count(*) over (partition by at / $3::int) as items
                from (select account_id, row_number() over (order by account_id) - 1 as at
                        from (select distinct account_id from campaign_recipient
                               where campaign_id = $2 and (state = 'PLANNED' or state = 'EXCLUDED' and reason = 'HELD')) due) counted) cut
       where place = 0\
      """;

  private static final String DUE =
      """
      select account_id, person_id from campaign_recipient
       where campaign_id = $3 and account_id >= $1 and account_id < $2 and (state = 'PLANNED' or state = 'EXCLUDED' and reason = 'HELD')
       order by account_id, person_id\
      """;

  @Inject HoldsForRuns holds;
  @Inject HandOver handOver;

  @Override
  public String name() {
    return KIND;
  }

  /** Cancelled with its campaign, never alone: messages wait too. */
  @Override
  public boolean cancellable() {
    return false;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    return HeldCampaign.share(transaction, chunk.subjectId())
        .chain(campaign -> {
          if (campaign.state() != CampaignState.SENDING) {
            return Uni.createFrom().voidItem();
          }
          if (campaign.paused() || campaign.outOfHours()) {
            throw new HeldCampaign.Stopped(campaign);
          }
          return due(transaction, chunk).chain(turns -> send(transaction, chunk, campaign, turns));
        });
  }

  private Uni<Void> send(
      SqlConnection transaction, Chunk chunk, HeldCampaign campaign, List<HandOver.Turn> turns) {
    Actor by = Actor.kept(chunk.actor(), chunk.actorName());
    return turns.isEmpty()
        ? Uni.createFrom().voidItem()
        : holds
            .inTurn(transaction, accounts(turns))
            .chain(() -> handOver.rows(transaction, by, campaign, turns));
  }

  static List<UUID> accounts(List<HandOver.Turn> turns) {
    return turns.stream().map(HandOver.Turn::accountId).distinct().toList();
  }

  private static Uni<List<HandOver.Turn>> due(SqlConnection transaction, Chunk chunk) {
    return transaction
        .preparedQuery(DUE)
        .execute(Tuple.of(chunk.fromId(), chunk.beforeId(), chunk.subjectId()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new HandOver.Turn(row.getUUID(0), row.getUUID(1), 1))
                .toList());
  }

  /** What was handed over has still to go: {@link FollowCampaigns} says when it is sent. */
  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID campaign, int failed) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    return due(transaction, chunk)
        .map(turns -> {
          List<UUID> accounts = accounts(turns);
          return accounts.size() < 2
              ? Optional.empty()
              : Optional.of(accounts.get(accounts.size() / 2));
        });
  }
}
