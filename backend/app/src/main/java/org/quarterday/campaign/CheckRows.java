package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.campaign.rules.Field;
import org.quarterday.message.rules.TextFragments;

/**
 * Puts the values into the words of every planned row, a page of rows at a time: a row with an
 * empty field is left out, and of a text it is kept how many fragments it takes.
 */
@ApplicationScoped
class CheckRows {

  private static final int AT_ONCE = 1000;

  private static final String PAGE =
      "select r.account_id, r.person_id, r.channels, "
          + RowValues.COLUMNS
          + " from "
          + RowValues.TABLES
          + " where r.campaign_id = $1 and r.state = 'PLANNED' and (r.account_id, r.person_id) > ($3, $4)"
          + " order by r.account_id, r.person_id limit $5";

  private static final String KEEP =
      """
      update campaign_recipient r set fragments = k.fragments, state = case when k.empty then 'EXCLUDED' else r.state end,
             reason = case when k.empty then 'EMPTY_FIELD' else r.reason end, why = k.why
        from jsonb_to_recordset($2::jsonb) as k(account_id uuid, person_id uuid, fragments int, empty boolean, why text)
       where r.campaign_id = $1 and r.account_id = k.account_id and r.person_id = k.person_id\
      """;

  Uni<Void> check(SqlConnection tx, HeldCampaign campaign, LocalDate day) {
    return from(tx, campaign, day, new UUID(0, 0), new UUID(0, 0));
  }

  private Uni<Void> from(
      SqlConnection tx, HeldCampaign campaign, LocalDate day, UUID account, UUID person) {
    return tx.preparedQuery(PAGE)
        .execute(Tuple.of(campaign.id(), day, account, person, AT_ONCE))
        .chain(rows -> {
          if (rows.size() == 0) {
            return Uni.createFrom().voidItem();
          }
          Checked checked = checked(rows, campaign);
          return tx.preparedQuery(KEEP)
              .execute(Tuple.of(campaign.id(), checked.rows))
              .chain(() ->
                  rows.size() < AT_ONCE
                      ? Uni.createFrom().voidItem()
                      : from(tx, campaign, day, checked.account, checked.person));
        });
  }

  private record Checked(JsonArray rows, UUID account, UUID person) {}

  private static Checked checked(RowSet<Row> rows, HeldCampaign campaign) {
    JsonArray kept = new JsonArray();
    Set<Field> used = campaign.words().fields(campaign.channels());
    Row last = null;
    for (Row row : rows) {
      kept.add(checked(row, campaign, used));
      last = row;
    }
    return new Checked(kept, last.getUUID("account_id"), last.getUUID("person_id"));
  }

  private static JsonObject checked(Row row, HeldCampaign campaign, Set<Field> used) {
    Map<Field, String> values = RowValues.of(row);
    var missing = RowValues.missing(used, values);
    boolean text = HeldCampaign.channels(row).contains(Channel.TEXT);
    return new JsonObject()
        .put("account_id", row.getUUID("account_id").toString())
        .put("person_id", row.getUUID("person_id").toString())
        .put("empty", missing.isPresent())
        .put("why", missing.map(field -> "((" + field.written() + ")) is empty").orElse(""))
        .put(
            "fragments",
            text && missing.isEmpty()
                ? TextFragments.of(campaign.words().by(Channel.TEXT, values).body()).fragments()
                : 0);
  }
}
