package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** The work list of changes waiting for a second person, newest first. */
@ApplicationScoped
class ProposedChangeReads {

  @Schema(name = "ProposedChange")
  record Item(
      UUID id,
      String kind,
      UUID subjectId,
      LocalDate earliestOn,
      long totalPence,
      int weeks,
      String contentHash,
      String state,
      String madeByName,
      OffsetDateTime madeAt,
      @Schema(
              nullable = true,
              description = "Why this person may not decide it; absent when they may.")
          String mayNotDecide,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) OffsetDateTime decidedAt,
      String note) {}

  private static final List<String> STATES = List.of("AWAITING_CHECK", "APPLIED", "REFUSED");

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor by, String state, String after, int limit) {
    String asked = state == null ? "AWAITING_CHECK" : state;
    if (!STATES.contains(asked)) {
      throw Problem.of(CommonProblem.INVALID, "state is one of " + STATES + ".").at("/state");
    }
    List<String> keys = Page.decode(after, 1);
    return pool.preparedQuery(
            """
            select id, kind, subject_id, earliest_on, total_pence, weeks, content_hash, state, made_by, made_by_name, made_at,
                   decided_by_name, decided_at, note
              from proposed_change where state = $1 and ($2::uuid is null or id < $2) order by id desc limit $3\
            """)
        .execute(Tuple.of(asked, keys == null ? null : id(keys.getFirst()), limit + 1))
        .map(rows -> Page.of(items(by, rows), limit, item -> List.of(item.id)));
  }

  /** One that waits, for a look at what it comes to. */
  Uni<ProposedChanges.Kept> waiting(UUID id) {
    return pool.preparedQuery(
            """
            select kind, subject_id, request::text, state, made_by, made_by_name from proposed_change where id = $1\
            """)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(ChargeProblem.PROPOSAL_NOT_FOUND, "Look at the list again.");
          }
          Row row = rows.iterator().next();
          return ProposedChanges.waiting(
              row.getString(0),
              row.getUUID(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5));
        });
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Problem.of(CommonProblem.INVALID, "Send the cursor as it was given.").at("/after");
    }
  }

  private static List<Item> items(Actor by, RowSet<Row> rows) {
    List<Item> items = new ArrayList<>();
    for (Row row : rows) {
      items.add(
          new Item(
              row.getUUID("id"),
              row.getString("kind"),
              row.getUUID("subject_id"),
              row.getLocalDate("earliest_on"),
              row.getLong("total_pence"),
              row.getInteger("weeks"),
              row.getString("content_hash"),
              row.getString("state"),
              row.getString("made_by_name"),
              row.getOffsetDateTime("made_at"),
              mayNot(by, row),
              row.getString("decided_by_name"),
              row.getOffsetDateTime("decided_at"),
              row.getString("note")));
    }
    return items;
  }

  private static String mayNot(Actor by, Row row) {
    if (by.id().equals(row.getString("made_by"))) {
      return "You entered it: another person has to check it.";
    }
    return by.may("tenancy:check") ? null : "Your role does not check changes.";
  }
}
