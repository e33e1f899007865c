package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.calendar.DayInWords;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;
import org.quarterday.platform.work.Work;

/**
 * Approves a campaign for the hash of what was looked at. To more people than one may write to
 * alone, none of those who made it approves it; the same words to the same people go once.
 */
@ApplicationScoped
class ReleaseCampaign {

  @Schema(name = "CampaignApproval")
  record Request(
      @NotBlank @Schema(description = "Of the campaign that was looked at.") String contentHash) {}

  @Schema(name = "CampaignApproved")
  record Answer(UUID id, CampaignState state) {}

  private static final String PLANNED =
      "select count(*)::int from campaign_recipient where campaign_id = $1 and state = 'PLANNED'";

  private static final String RELEASE =
      """
      update campaign set state = 'RELEASED', released_by = $2, released_by_name = $3, released_at = clock_timestamp(), version = version + 1
       where id = $1\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 404 CAMPAIGN_NOT_FOUND, 409 CAMPAIGN_STATE, CAMPAIGN_CHANGED, CAMPAIGN_EMPTY,
   *     CAMPAIGN_SENT_BEFORE or SAME_PERSON
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.sql(
        by,
        "",
        tx ->
            tx.preparedQuery(SameCampaign.IN_TURN)
                .execute(Tuple.of(id))
                .chain(() -> HeldCampaign.lock(tx, id))
                .invoke(campaign -> refuse(campaign, request))
                .call(campaign -> refuseAlone(tx, by, campaign))
                .call(() -> refuseSame(tx, id))
                .chain(() -> tx.preparedQuery(RELEASE).execute(Tuple.of(id, by.id(), by.name())))
                .replaceWith(new Answer(id, CampaignState.RELEASED)));
  }

  private static void refuse(HeldCampaign campaign, Request request) {
    campaign.requireMay(CampaignState.RELEASED);
    if (!request.contentHash().equals(campaign.contentHash())) {
      throw Problem.of(CampaignProblem.CAMPAIGN_CHANGED, "Look at it again.").at("/contentHash");
    }
  }

  private Uni<Void> refuseAlone(SqlConnection tx, Actor by, HeldCampaign campaign) {
    return tx.preparedQuery(PLANNED)
        .execute(Tuple.of(campaign.id()))
        .map(rows -> rows.iterator().next().getInteger(0))
        .chain(planned ->
            CampaignTerms.on(tx, today.date())
                .invoke(terms -> {
                  if (planned == 0) {
                    throw Problem.of(
                        CampaignProblem.CAMPAIGN_EMPTY, "Everybody is left out of it.");
                  }
                  if (planned > terms.aloneRecipients()) {
                    campaign
                        .makers()
                        .forEach(maker -> FourEyes.require(maker, by, "made this campaign"));
                  }
                }))
        .replaceWithVoid();
  }

  private Uni<Void> refuseSame(SqlConnection tx, UUID id) {
    return tx.preparedQuery(SameCampaign.FIRST.formatted("$1", "$2::date"))
        .execute(Tuple.of(id, today.date()))
        .invoke(rows -> {
          if (rows.size() > 0) {
            var first = rows.iterator().next();
            throw Problem.of(
                CampaignProblem.CAMPAIGN_SENT_BEFORE,
                "“%s” said the same to the same people; %s approved it on %s."
                    .formatted(
                        first.getString("title"),
                        first.getString("released_by_name"),
                        DayInWords.of(
                            Columns.instant(first, "released_at")
                                .atZone(Today.LONDON)
                                .toLocalDate())));
          }
        })
        .replaceWithVoid();
  }
}
