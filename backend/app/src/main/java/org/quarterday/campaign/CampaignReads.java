package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.campaign.rules.Purpose;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.work.Columns;

/** Campaigns in a list, the newest first. */
@ApplicationScoped
class CampaignReads {

  @Schema(name = "CampaignListItem")
  record Item(
      UUID id,
      String title,
      Purpose purpose,
      CampaignState state,
      String stateWords,
      boolean paused,
      @Schema(description = "Who would be written to, or was.") int planned,
      int excluded,
      String madeByName,
      Instant madeAt,
      @Schema(nullable = true) String releasedByName,
      @Schema(nullable = true) Instant releasedAt,
      @Schema(nullable = true, description = "The first day it may go.") LocalDate notBefore) {}

  private static final String LIST =
      """
      select c.*, (select count(*)::int from campaign_recipient r where r.campaign_id = c.id and r.state <> 'EXCLUDED') as planned,
             (select count(*)::int from campaign_recipient r where r.campaign_id = c.id and r.state = 'EXCLUDED') as excluded
        from campaign c
       where ($1::text is null or c.state = $1) and ($2::timestamptz is null or (c.made_at, c.id) < ($2, $3::uuid))
       order by c.made_at desc, c.id desc limit $4\
      """;

  @Inject Pool pool;

  Uni<Page<Item>> list(CampaignState state, String after, int limit) {
    Moment from = Moment.of(after);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addString(state == null ? null : state.name())
                .addValue(from.at())
                .addUUID(from.id())
                .addInteger(limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(CampaignReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.madeAt(), last.id())));
  }

  private static Item item(Row row) {
    CampaignState state = CampaignState.valueOf(row.getString("state"));
    return new Item(
        row.getUUID("id"),
        row.getString("title"),
        Purpose.valueOf(row.getString("purpose")),
        state,
        row.getBoolean("paused") ? "Paused" : state.words(),
        row.getBoolean("paused"),
        row.getInteger("planned"),
        row.getInteger("excluded"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"),
        row.getString("released_by_name"),
        Columns.instant(row, "released_at"),
        row.getLocalDate("not_before"));
  }
}
