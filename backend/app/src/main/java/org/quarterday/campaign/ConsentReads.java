package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.platform.work.Columns;

/** By which ways somebody may be sent marketing, and how the council knows. */
@ApplicationScoped
class ConsentReads {

  @Schema(name = "MarketingConsent")
  record Item(
      Channel channel, boolean agreed, String how, String recordedByName, Instant recordedAt) {}

  @Schema(name = "MarketingConsents")
  record Answer(
      @Schema(description = "The newest of each way; a way that is not named was not agreed to.")
          List<Item> items) {}

  private static final String NEWEST =
      "select distinct on (channel) * from campaign_consent where person_id = $1 order by channel, id desc";

  @Inject Pool pool;

  Uni<Answer> of(UUID person) {
    return pool.preparedQuery(NEWEST)
        .execute(Tuple.of(person))
        .map(rows ->
            new Answer(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Item(
                            Channel.valueOf(row.getString("channel")),
                            row.getBoolean("agreed"),
                            row.getString("how"),
                            row.getString("recorded_by_name"),
                            Columns.instant(row, "recorded_at")))
                    .toList()));
  }
}
