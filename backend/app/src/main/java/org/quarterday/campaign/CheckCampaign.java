package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Checks a campaign row by row as it would go: who is left out and why, whether every field has
 * something to put in, how many fragments its texts take. What it finds is what an approval is of.
 */
@ApplicationScoped
class CheckCampaign {

  @Schema(name = "CampaignChecked")
  record Answer(
      @Schema(description = "Who would be written to.") int planned,
      int excluded,
      @Schema(description = "Of all of it; an approval is of exactly this.") String contentHash) {}

  private static final String ROWS =
      """
      select encode(sha256(convert_to(coalesce(string_agg(concat_ws('/', account_id, person_id, name, phone, email, address, array_to_string(channels, ','), state, reason),
                    chr(10) order by account_id, person_id), ''), 'UTF8')), 'hex') as hash,
             count(*) filter (where state = 'PLANNED')::int as planned, count(*) filter (where state = 'EXCLUDED')::int as excluded
        from campaign_recipient where campaign_id = $1\
      """;

  private static final String CHECKED =
      """
      update campaign set state = 'CHECKED', words_hash = $2, content_hash = $3, checked_at = clock_timestamp(), version = version + 1 where id = $1\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject Exclusions exclusions;
  @Inject CheckRows rows;

  /**
   * @throws Problem 404 CAMPAIGN_NOT_FOUND, 409 CAMPAIGN_STATE or CAMPAIGN_AUDIENCE_MISSING, 422
   *     CAMPAIGN_WORDS_WRONG
   */
  Uni<Answer> run(Actor by, UUID id) {
    return work.sql(
        by,
        "",
        tx ->
            HeldCampaign.lock(tx, id)
                .invoke(CheckCampaign::refuse)
                .call(campaign -> exclusions.mark(tx, campaign, today.date()))
                .call(campaign -> rows.check(tx, campaign, today.date()))
                .chain(campaign -> keep(tx, campaign)));
  }

  private static void refuse(HeldCampaign campaign) {
    campaign.requireMay(CampaignState.CHECKED);
    if (campaign.audienceHash() == null) {
      throw Problem.of(CampaignProblem.CAMPAIGN_AUDIENCE_MISSING, "Say first whom it is for.");
    }
    var faults = campaign.words().faults(campaign.channels());
    if (!faults.isEmpty()) {
      Problem wrong =
          Problem.of(CampaignProblem.CAMPAIGN_WORDS_WRONG, "Look at the places that are marked.");
      faults.forEach(fault -> wrong.at(fault.pointer(), fault.code(), fault.detail()));
      throw wrong;
    }
  }

  private static Uni<Answer> keep(SqlConnection tx, HeldCampaign campaign) {
    return tx.preparedQuery(ROWS)
        .execute(Tuple.of(campaign.id()))
        .map(found -> found.iterator().next())
        .map(row ->
            new Answer(
                row.getInteger("planned"),
                row.getInteger("excluded"),
                campaign.contentHash(row.getString("hash"))))
        .call(answer ->
            tx.preparedQuery(CHECKED)
                .execute(Tuple.of(campaign.id(), campaign.wordsHash(), answer.contentHash())));
  }
}
