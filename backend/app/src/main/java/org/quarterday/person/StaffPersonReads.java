package org.quarterday.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** Colleagues, and the people on record they are or are close to. */
@ApplicationScoped
class StaffPersonReads {

  @Schema(name = "StaffPerson")
  record Item(
      UUID id,
      @Schema(description = "The colleague, as their last sign-in said.") String staffName,
      @Schema(nullable = true) String username,
      String personReference,
      String personName,
      DeclareStaffPerson.Closeness closeness,
      String reason,
      String recordedByName,
      Instant recordedAt,
      @Schema(description = "It is about the person asking, who may not end it.") boolean own) {}

  @Schema(name = "StaffMember")
  record Colleague(String username, String name, Instant signedInAt) {}

  @Inject Pool pool;

  /** Newest first. */
  Uni<Page<Item>> declared(Actor by, String after, int limit) {
    List<String> keys = Page.decode(after, 1);
    return pool.preparedQuery(
            """
            select d.id, coalesce(s.name, d.subject) as staff_name, s.username, p.reference,
                   trim(p.title || ' ' || p.forename || ' ' || p.surname) as person_name, d.closeness, d.reason,
                   d.recorded_by_name, d.recorded_at, d.issuer = $1 and d.subject = $2 as own
              from staff_person d join person p on p.id = d.person_id
              left join staff_member s on s.issuer = d.issuer and s.subject = d.subject
             where $3::text is null or d.id::text < $3
             order by d.id::text desc limit $4\
            """)
        .execute(Tuple.of(by.issuer(), by.subject(), keys == null ? null : keys.get(0), limit + 1))
        .map(rows -> Page.of(items(rows), limit, item -> List.of(item.id)));
  }

  private static List<Item> items(RowSet<Row> rows) {
    List<Item> items = new ArrayList<>();
    for (Row row : rows) {
      items.add(
          new Item(
              row.getUUID("id"),
              row.getString("staff_name"),
              row.getString("username"),
              row.getString("reference"),
              row.getString("person_name"),
              DeclareStaffPerson.Closeness.valueOf(row.getString("closeness")),
              row.getString("reason"),
              row.getString("recorded_by_name"),
              row.getOffsetDateTime("recorded_at").toInstant(),
              row.getBoolean("own")));
    }
    return items;
  }

  /** Everybody of the asker's realm who has signed in, in order of username. */
  Uni<Page<Colleague>> colleagues(Actor by, String after, int limit) {
    List<String> keys = Page.decode(after, 1);
    return pool.preparedQuery(
            """
            select username, name, signed_in_at from staff_member
             where issuer = $1 and ($2::text is null or username > $2) order by username limit $3\
            """)
        .execute(Tuple.of(by.issuer(), keys == null ? null : keys.get(0), limit + 1))
        .map(rows -> {
          List<Colleague> found = new ArrayList<>();
          for (Row row : rows) {
            found.add(
                new Colleague(
                    row.getString("username"),
                    row.getString("name"),
                    row.getOffsetDateTime("signed_in_at").toInstant()));
          }
          return Page.of(found, limit, colleague -> List.of(colleague.username));
        });
  }
}
