package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;

/** The terms of campaigns as screens show them. */
@ApplicationScoped
class SettledTerms {

  @Schema(name = "CampaignTerms")
  record Answer(
      LocalDate validFrom,
      int aloneRecipients,
      int restDays,
      int sameDays,
      int fromHour,
      int beforeHour,
      boolean sundays,
      String telephone,
      String setByName) {}

  @Inject Pool pool;
  @Inject Today today;

  Uni<Answer> now() {
    return pool.preparedQuery(CampaignTerms.ON)
        .execute(Tuple.of(today.date()))
        .map(rows -> rows.iterator().next())
        .map(row ->
            new Answer(
                row.getLocalDate("valid_from"),
                row.getInteger("alone_recipients"),
                row.getInteger("rest_days"),
                row.getInteger("same_days"),
                row.getInteger("from_hour"),
                row.getInteger("before_hour"),
                row.getBoolean("sundays"),
                row.getString("telephone"),
                row.getString("set_by_name")));
  }
}
