package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import org.quarterday.campaign.rules.SendingHours;

/**
 * What the council settled about writing to many, as it stands on a day.
 *
 * @param aloneRecipients more than these are approved by another person
 * @param sameDays within them the same words go to the same people once
 */
record CampaignTerms(int aloneRecipients, int sameDays, SendingHours hours) {

  static final String ON =
      "select * from campaign_terms where valid_from <= $1 and (valid_before is null or valid_before > $1)";

  static Uni<CampaignTerms> on(SqlClient client, LocalDate day) {
    return client
        .preparedQuery(ON)
        .execute(Tuple.of(day))
        .map(rows -> rows.iterator().next())
        .map(row ->
            new CampaignTerms(
                row.getInteger("alone_recipients"),
                row.getInteger("same_days"),
                new SendingHours(
                    row.getInteger("from_hour"),
                    row.getInteger("before_hour"),
                    row.getBoolean("sundays"))));
  }
}
