package org.quarterday.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.message.rules.TextFragments;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Tries the words on the maker's own telephone or e-mail, and on nobody else's: with made-up
 * values, because a tenant's details belong on no private screen. Trials are counted apart.
 */
@ApplicationScoped
class TestCampaign {

  @Schema(name = "CampaignTest")
  record Request(@NotNull @Schema(description = "TEXT or EMAIL.") Channel channel) {}

  @Schema(name = "CampaignTested")
  record Answer(
      UUID messageId, @Schema(description = "Where it goes; masked.") String to, int fragments) {}

  private static final String OWN =
      "select case when $2 = 'TEXT' then phone else email end from campaign_test_address where actor = $1";

  private static final String KEEP =
      "insert into campaign_test (campaign_id, id, channel, message_id, fragments, sent_by_name) values ($1, $2, $3, $4, $5, $6)";

  @Inject Work work;

  /**
   * @throws Problem 404 CAMPAIGN_NOT_FOUND, 409 CAMPAIGN_TEST_ADDRESS_MISSING, 422
   *     CAMPAIGN_WORDS_WRONG
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.sql(
        by,
        "",
        tx ->
            HeldCampaign.share(tx, id)
                .invoke(campaign -> refuse(campaign, request.channel()))
                .chain(campaign ->
                    own(tx, by, request.channel())
                        .chain(to -> send(tx, by, campaign, request.channel(), to))));
  }

  private static void refuse(HeldCampaign campaign, Channel channel) {
    if (channel == Channel.LETTER || !campaign.channels().contains(channel)) {
      throw Problem.of(
              CampaignProblem.CAMPAIGN_TEST_ADDRESS_WRONG,
              "A trial goes as a text or an e-mail, when the campaign does.")
          .at("/channel");
    }
    campaign.words().faults(List.of(channel)).stream()
        .findFirst()
        .ifPresent(fault -> {
          throw Problem.of(CampaignProblem.CAMPAIGN_WORDS_WRONG, fault.detail())
              .at(fault.pointer());
        });
  }

  private static Uni<String> own(SqlConnection tx, Actor by, Channel channel) {
    return tx.preparedQuery(OWN)
        .execute(Tuple.of(by.id(), channel.name()))
        .map(rows -> {
          String to = rows.size() == 0 ? "" : rows.iterator().next().getString(0);
          if (to.isEmpty()) {
            throw Problem.of(
                CampaignProblem.CAMPAIGN_TEST_ADDRESS_MISSING,
                "Declare your own number and e-mail first.");
          }
          return to;
        });
  }

  private static Uni<Answer> send(
      SqlConnection tx, Actor by, HeldCampaign campaign, Channel channel, String to) {
    UUID message = UuidCreator.getTimeOrderedEpoch();
    var said = campaign.words().by(channel, RowValues.MADE_UP);
    int fragments = channel == Channel.TEXT ? TextFragments.of(said.body()).fragments() : 0;
    var row =
        MessageRows.row(
            message, channel, to, by.name(), "Trial of “" + campaign.title() + "”", said);
    return MessageRows.insert(tx, by, campaign.id(), new JsonArray().add(row))
        .chain(() ->
            tx.preparedQuery(KEEP)
                .execute(
                    Tuple.of(
                            campaign.id(),
                            UuidCreator.getTimeOrderedEpoch(),
                            channel.name(),
                            message)
                        .addInteger(fragments)
                        .addString(by.name())))
        .replaceWith(new Answer(message, masked(to), fragments));
  }

  private static String masked(String to) {
    return to.substring(0, Math.min(2, to.length()))
        + "…"
        + to.substring(Math.max(2, to.length() - 3));
  }
}
