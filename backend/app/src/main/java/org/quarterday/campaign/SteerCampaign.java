package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Pauses, resumes or cancels a campaign: its job, and with it every message of it that has not gone
 * yet. What went stays gone; a draft that is cancelled is discarded.
 */
@ApplicationScoped
class SteerCampaign {

  @Schema(name = "CampaignTurn")
  enum Turn {
    PAUSE,
    RESUME,
    CANCEL
  }

  @Schema(name = "CampaignSteering")
  record Request(@NotNull Turn turn) {}

  @Schema(name = "CampaignSteered")
  record Answer(UUID id, CampaignState state, boolean paused) {}

  private static final String PAUSED =
      "update campaign set paused = $2, version = version + 1 where id = $1";

  private static final String CANCELLED =
      """
      update campaign set state = 'CANCELLED', paused = false, out_of_hours = false, ended_by_name = $2, ended_at = clock_timestamp(), version = version + 1
       where id = $1\
      """;

  private static final String NOT_GONE =
      "update campaign_recipient set state = 'CANCELLED' where campaign_id = $1 and state = 'PLANNED'";

  @Inject Work work;
  @Inject WaitingMessages waiting;
  @Inject JobRunner runner;

  /**
   * @throws Problem 404 CAMPAIGN_NOT_FOUND, 409 CAMPAIGN_STATE
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.sql(
            by,
            "",
            tx ->
                HeldCampaign.lock(tx, id)
                    .chain(campaign ->
                        switch (request.turn()) {
                          case PAUSE -> pause(tx, campaign);
                          case RESUME -> resume(tx, campaign);
                          case CANCEL -> cancel(tx, by, campaign);
                        }))
        .invoke(runner::wake);
  }

  private Uni<Answer> pause(SqlConnection tx, HeldCampaign campaign) {
    refuse(campaign, campaign.paused());
    return paused(tx, campaign, true)
        .chain(() -> waiting.stop(tx, campaign))
        .replaceWith(new Answer(campaign.id(), campaign.state(), true));
  }

  private Uni<Answer> resume(SqlConnection tx, HeldCampaign campaign) {
    refuse(campaign, !campaign.paused());
    return paused(tx, campaign, false)
        .chain(
            () -> campaign.outOfHours() ? Uni.createFrom().voidItem() : waiting.letGo(tx, campaign))
        .replaceWith(new Answer(campaign.id(), campaign.state(), false));
  }

  private Uni<Answer> cancel(SqlConnection tx, Actor by, HeldCampaign campaign) {
    campaign.requireMay(CampaignState.CANCELLED);
    return tx.preparedQuery(CANCELLED)
        .execute(Tuple.of(campaign.id(), by.name()))
        .chain(() -> tx.preparedQuery(NOT_GONE).execute(Tuple.of(campaign.id())))
        .chain(() -> waiting.cancel(tx, campaign))
        .replaceWith(new Answer(campaign.id(), CampaignState.CANCELLED, false));
  }

  private static void refuse(HeldCampaign campaign, boolean already) {
    boolean under =
        campaign.state() == CampaignState.RELEASED || campaign.state() == CampaignState.SENDING;
    if (!under || already) {
      throw Problem.of(
          CampaignProblem.CAMPAIGN_STATE,
          under
              ? (campaign.paused() ? "It is paused already." : "It is not paused.")
              : "It is " + campaign.state().words().toLowerCase() + ".");
    }
  }

  private static Uni<Void> paused(SqlConnection tx, HeldCampaign campaign, boolean paused) {
    return tx.preparedQuery(PAUSED).execute(Tuple.of(campaign.id(), paused)).replaceWithVoid();
  }
}
