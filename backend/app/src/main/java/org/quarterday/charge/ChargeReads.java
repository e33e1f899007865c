package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** An account's charges for a screen. */
@ApplicationScoped
class ChargeReads {

  enum When {
    PAST,
    NOW,
    TO_COME
  }

  @Schema(name = "Charge")
  record Item(
      UUID id,
      String typeCode,
      String typeName,
      String label,
      long weeklyPence,
      LocalDate startsOn,
      @Schema(nullable = true, description = "The first day it is not charged.")
          LocalDate endsBefore,
      When when,
      String source,
      String reason,
      int version) {}

  @Schema(name = "Charges")
  record All(
      List<Item> items,
      @Schema(description = "Pence a week of the charges in force today.") long weeklyPence) {}

  @Inject Pool pool;
  @Inject Today today;

  Uni<All> list(Actor by, UUID accountId) {
    return pool.preparedQuery(
            """
            select a.account_id, c.id, c.type_code, t.name, c.label, c.weekly_pence, c.starts_on, c.ends_before, c.source, c.reason,
                   c.version,
                   exists (select 1 from tenancy_member m join staff_person s on s.person_id = m.person_id
                            where m.tenancy_id = a.tenancy_id and s.issuer = $2 and s.subject = $3) as own
              from account a left join charge c using (account_id) left join transaction_type t on t.code = c.type_code
             where a.account_id = $1 order by c.type_code, c.label, c.starts_on\
            """)
        .execute(Tuple.of(accountId, by.issuer(), by.subject()))
        .map(this::all);
  }

  private All all(RowSet<Row> rows) {
    if (rows.size() == 0) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such account.");
    }
    LocalDate day = today.date();
    List<Item> items = new ArrayList<>();
    for (Row row : rows) {
      if (row.getBoolean("own")) {
        throw Problem.of(CommonProblem.OWN_ACCOUNT, "You are linked to this tenancy.");
      }
      if (row.getUUID("id") != null) {
        items.add(item(row, day));
      }
    }
    long weekly =
        items.stream().filter(item -> item.when == When.NOW).mapToLong(Item::weeklyPence).sum();
    return new All(items, weekly);
  }

  private static Item item(Row row, LocalDate day) {
    LocalDate starts = row.getLocalDate("starts_on");
    LocalDate ends = row.getLocalDate("ends_before");
    When when = starts.isAfter(day) ? When.TO_COME : When.NOW;
    if (ends != null && !ends.isAfter(day)) {
      when = When.PAST;
    }
    return new Item(
        row.getUUID("id"),
        row.getString("type_code"),
        row.getString("name"),
        row.getString("label"),
        row.getLong("weekly_pence"),
        starts,
        ends,
        when,
        row.getString("source"),
        row.getString("reason"),
        row.getInteger("version"));
  }
}
