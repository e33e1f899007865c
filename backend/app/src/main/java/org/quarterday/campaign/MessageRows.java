package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.quarterday.campaign.rules.CampaignWords;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.platform.security.Actor;

/** Texts and e-mails of a campaign, put into the gateway's queue by one statement. */
final class MessageRows {

  private static final String INSERT =
      """
      insert into message (id, channel, recipient, name, subject, body, about, about_id, account_id, person_id, queued_by, queued_by_name)
      select m.id, m.channel, m.recipient, m.name, m.subject, m.body, 'CAMPAIGN', $1::uuid, m.account_id, m.person_id, $3::text, $4::text
        from jsonb_to_recordset($2::jsonb) as m(id uuid, channel text, recipient text, name text, subject text, body text, account_id uuid, person_id uuid)\
      """;

  private MessageRows() {}

  static Uni<Void> insert(SqlConnection tx, Actor by, UUID campaign, JsonArray rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(INSERT)
            .execute(Tuple.of(campaign, rows, by.id(), by.name()))
            .replaceWithVoid();
  }

  /** A text has no subject of its own: lists call it by the campaign's title. */
  static JsonObject row(
      UUID id, Channel channel, String to, String name, String title, CampaignWords.Composed said) {
    return new JsonObject()
        .put("id", id.toString())
        .put("channel", channel.name())
        .put("recipient", to)
        .put("name", name)
        .put("subject", channel == Channel.EMAIL ? said.subject() : title)
        .put("body", said.body());
  }
}
