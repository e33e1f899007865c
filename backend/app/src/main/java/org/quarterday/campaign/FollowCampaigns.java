package org.quarterday.campaign;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Keeps approved campaigns going: begins one when its day and the hours allow it, stops it over
 * night, answers failures by the next way, and says when all of it went. Two nodes that look at the
 * same moment take turns at the campaign's row.
 */
@ApplicationScoped
class FollowCampaigns {

  private static final Logger LOG = Logger.getLogger(FollowCampaigns.class);
  private static final Actor CLOCK = Actor.system("Campaigns");

  /** Receipts come late: failures of what was sent are answered for two weeks. */
  private static final String LIVE =
      """
      select id from campaign where state in ('RELEASED', 'SENDING')
      union all
      select c.id from campaign c where c.state = 'SENT' and c.ended_at > clock_timestamp() - interval '14 days'
         and exists (select from campaign_try y join message m on m.id = y.message_id
                      where y.campaign_id = c.id and not y.settled and m.state in ('FAILED', 'DELIVERED'))
       order by 1\
      """;

  private static final String BEGUN =
      "update campaign set state = 'SENDING', job_id = $2, version = version + 1 where id = $1";

  private static final String HOURS =
      "update campaign set out_of_hours = $2, version = version + 1 where id = $1";

  private static final String SENT =
      """
      update campaign c set state = 'SENT', ended_at = clock_timestamp(), version = version + 1
       where c.id = $1 and c.state = 'SENDING'
         and exists (select from job j where j.id = c.job_id and j.state in ('COMPLETED', 'COMPLETED_WITH_EXCEPTIONS'))
         and not exists (select from campaign_recipient r where r.campaign_id = c.id and r.state = 'PLANNED')
         and not exists (select from campaign_try y join message m on m.id = y.message_id
                          where y.campaign_id = c.id and not y.settled and m.state in ('QUEUED', 'SENDING', 'PAUSED', 'FAILED'))\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject Jobs jobs;
  @Inject JobRunner runner;
  @Inject WaitingMessages waiting;
  @Inject FallBack fallBack;
  @Inject Today today;

  @ConfigProperty(name = "quarterday.campaigns.accounts-per-chunk", defaultValue = "250")
  int accountsPerChunk;

  @Scheduled(
      every = "{quarterday.campaigns.follow:15s}",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    return pool.query(LIVE)
        .execute()
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> one(row.getUUID("id")))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(UUID id) {
    return work.sql(CLOCK, "", tx -> hours(tx, id))
        .invoke(runner::wake)
        .chain(() -> answered(id))
        .chain(() -> work.sql(CLOCK, "", tx -> tx.preparedQuery(SENT).execute(Tuple.of(id))))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "campaign %s was not followed", id))
        .onFailure()
        .recoverWithNull();
  }

  /** So many failures per transaction, until none is left. */
  private Uni<Void> answered(UUID id) {
    return work.sql(CLOCK, "", tx -> fallBack.some(tx, id))
        .chain(more -> more ? answered(id) : Uni.createFrom().voidItem());
  }

  private Uni<Void> hours(SqlConnection tx, UUID id) {
    return HeldCampaign.lock(tx, id)
        .chain(campaign ->
            CampaignTerms.on(tx, today.date())
                .chain(terms -> {
                  boolean open =
                      terms.hours().open(today.instant().atZone(Today.LONDON).toLocalDateTime());
                  return switch (campaign.state()) {
                    case RELEASED ->
                        open && due(campaign) ? begin(tx, campaign) : Uni.createFrom().voidItem();
                    case SENDING -> turned(tx, campaign, open);
                    default -> Uni.createFrom().voidItem();
                  };
                }));
  }

  private boolean due(HeldCampaign campaign) {
    return !campaign.paused()
        && (campaign.notBefore() == null || !campaign.notBefore().isAfter(today.date()));
  }

  private Uni<Void> begin(SqlConnection tx, HeldCampaign campaign) {
    campaign.requireMay(CampaignState.SENDING);
    return tx.preparedQuery("select released_by, released_by_name from campaign where id = $1")
        .execute(Tuple.of(campaign.id()))
        .map(rows -> rows.iterator().next())
        .chain(row ->
            jobs.start(
                tx,
                Actor.kept(row.getString(0), row.getString(1)),
                new Jobs.Start(
                    SendCampaignRun.KIND,
                    campaign.id(),
                    "Campaign “" + campaign.title() + "”",
                    "comms:approve")))
        .call(job ->
            tx.preparedQuery(SendCampaignRun.CHUNKS)
                .execute(Tuple.of(job, campaign.id(), accountsPerChunk)))
        .chain(job -> tx.preparedQuery(BEGUN).execute(Tuple.of(campaign.id(), job)))
        .replaceWithVoid();
  }

  private Uni<Void> turned(SqlConnection tx, HeldCampaign campaign, boolean open) {
    if (open != campaign.outOfHours()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(HOURS)
        .execute(Tuple.of(campaign.id(), !open))
        .chain(() -> {
          if (!open) {
            return waiting.stop(tx, campaign);
          }
          return campaign.paused() ? Uni.createFrom().voidItem() : waiting.letGo(tx, campaign);
        });
  }
}
