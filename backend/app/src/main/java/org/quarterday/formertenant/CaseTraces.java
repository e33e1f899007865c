package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** The look-ups that were made for a case's account: who was looked for, and who was found. */
final class CaseTraces {

  @Schema(name = "FormerTenantTrace")
  record Item(
      UUID id,
      @Schema(description = "OPEN, FOUND or NOT_FOUND.", examples = "FOUND") String state,
      @Schema(examples = "OWN_RECORDS") String level,
      @Schema(nullable = true, description = "Who was found.") UUID personId,
      @Schema(nullable = true, examples = "Mr Owen Price") String personName,
      @Schema(description = "Why it was settled so.") String reason,
      String openedByName,
      Instant openedAt) {}

  private static final String OF_ACCOUNT =
      """
      select t.id, t.state, t.level, t.person_id, t.reason, t.opened_by_name, t.opened_at,
             concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname) as person_name
        from trace t left join person p on p.id = t.person_id where t.account_id = $1 order by t.opened_at desc, t.id desc limit 50\
      """;

  private CaseTraces() {}

  /** The newest first; none for who may not trace. */
  static Uni<List<Item>> of(SqlClient client, Actor by, UUID accountId) {
    if (!by.may("tenant:trace")) {
      return Uni.createFrom().item(List.of());
    }
    return client
        .preparedQuery(OF_ACCOUNT)
        .execute(Tuple.of(accountId))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(CaseTraces::item).toList());
  }

  private static Item item(Row row) {
    UUID person = row.getUUID("person_id");
    return new Item(
        row.getUUID("id"),
        row.getString("state"),
        row.getString("level"),
        person,
        person == null ? null : row.getString("person_name"),
        row.getString("reason"),
        row.getString("opened_by_name"),
        Columns.instant(row, "opened_at"));
  }
}
