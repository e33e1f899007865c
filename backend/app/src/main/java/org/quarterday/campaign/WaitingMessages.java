package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.letter.QueueLetters;
import org.quarterday.platform.jobs.Jobs;

/**
 * What of a campaign has not gone yet: the rows its job has not come to, messages the gateway has
 * not taken, letters nobody has sent. The campaign's row is locked by who asks, so nothing is added
 * meanwhile.
 */
@ApplicationScoped
class WaitingMessages {

  private static final String MESSAGES =
      """
      update message m set state = $3
        from (select id from message where about = 'CAMPAIGN' and about_id = $1 and state = any ($2) order by id for update) q where m.id = q.id\
      """;

  private static final String[] QUEUED = {"QUEUED"};
  private static final String[] PAUSED = {"PAUSED"};
  private static final String[] NOT_GONE = {"QUEUED", "PAUSED"};

  private static final String LETTERS =
      "select y.letter_id from campaign_try y where y.campaign_id = $1 and y.letter_id is not null";

  @Inject Jobs jobs;
  @Inject QueueLetters letters;

  Uni<Void> stop(SqlConnection tx, HeldCampaign campaign) {
    return job(tx, campaign, Jobs.Steered.PAUSED).chain(() -> move(tx, campaign, QUEUED, "PAUSED"));
  }

  Uni<Void> letGo(SqlConnection tx, HeldCampaign campaign) {
    return job(tx, campaign, Jobs.Steered.RUNNING)
        .chain(() -> move(tx, campaign, PAUSED, "QUEUED"));
  }

  Uni<Void> cancel(SqlConnection tx, HeldCampaign campaign) {
    return job(tx, campaign, Jobs.Steered.CANCELLED)
        .chain(() -> move(tx, campaign, NOT_GONE, "CANCELLED"))
        .chain(() ->
            letters.cancelUnsent(
                tx,
                LETTERS,
                campaign.id(),
                "The campaign “" + campaign.title() + "” was cancelled"));
  }

  private Uni<Void> job(SqlConnection tx, HeldCampaign campaign, Jobs.Steered to) {
    return campaign.jobId() == null
        ? Uni.createFrom().voidItem()
        : jobs.steer(tx, campaign.jobId(), to);
  }

  private static Uni<Void> move(SqlConnection tx, HeldCampaign campaign, String[] from, String to) {
    return tx.preparedQuery(MESSAGES)
        .execute(Tuple.tuple().addUUID(campaign.id()).addArrayOfString(from).addString(to))
        .replaceWithVoid();
  }
}
