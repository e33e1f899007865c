package org.quarterday.correctionrequest;

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
import org.quarterday.correctionrequest.rules.CorrectionState;
import org.quarterday.correctionrequest.rules.Disputed;
import org.quarterday.dataprotection.PersonalData;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;
import org.quarterday.platform.work.Work;

/** Correction requests, what is due first first; nobody sees one about themselves. */
@ApplicationScoped
class CorrectionReads {

  @Schema(name = "CorrectionRequestItem")
  record Item(
      UUID id,
      @Schema(examples = "COR3") String reference,
      UUID personId,
      @Schema(examples = "N500012") String personReference,
      Disputed field,
      String fieldWords,
      CorrectionState state,
      String stateWords,
      LocalDate receivedOn,
      LocalDate dueOn,
      @Schema(description = "Whether its day is over and it is not closed.") boolean late) {}

  @Schema(name = "CorrectionRequestEvent")
  record Event(String kind, String words, String madeByName, Instant madeAt) {}

  @Schema(name = "CorrectionRequestWhole")
  record Whole(
      Item request,
      String personName,
      String channel,
      String identitySeen,
      String wrong,
      String right,
      String evidence,
      @Schema(description = "Where it is put right.") String where,
      @Schema(description = "Who may have been given it, by the register of personal data.")
          List<String> sharedWith,
      @Schema(nullable = true) String extendedWhy,
      @Schema(nullable = true) LocalDate decidedOn,
      @Schema(nullable = true) String decisionReason,
      @Schema(nullable = true) String decidedByName,
      @Schema(description = "Letters that tell of the refusal.") int letters,
      @Schema(nullable = true) String doneWords,
      @Schema(nullable = true) String told,
      @Schema(nullable = true) LocalDate closedOn,
      List<Event> events) {}

  private static final String FROM =
      """
      select c.*, p.reference as person_reference, concat_ws(' ', p.title, p.forename, p.surname) as person_name
        from correction_request c join person p on p.id = c.person_id\
      """;

  private static final String LIST =
      FROM
          + """
           where ($1 or c.closed_on is null)
             and not exists (select 1 from staff_person o where o.person_id = c.person_id and o.issuer = $2 and o.subject = $3)
             and ($4::date is null or (c.due_on, c.id) > ($4, $5::uuid))
           order by c.due_on, c.id limit $6\
          """;

  private static final String EVENTS =
      "select * from correction_request_event where request_id = $1 order by id";

  @Inject Pool pool;
  @Inject Work work;
  @Inject Today today;
  @Inject PersonalData data;

  Uni<Page<Item>> list(Actor by, boolean closed, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addBoolean(closed)
            .addString(by.issuer())
            .addString(by.subject())
            .addLocalDate(cursor == null ? null : Page.day(cursor.getFirst()))
            .addUUID(cursor == null ? null : Page.uuid(cursor.getLast()))
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.dueOn(), last.id())));
  }

  Uni<Whole> one(Actor by, UUID id) {
    return work.write(by, session -> HeldCorrection.hold(session, by, id))
        .chain(() -> pool.preparedQuery(FROM + " where c.id = $1").execute(Tuple.of(id)))
        .map(rows -> rows.iterator().next())
        .chain(row ->
            pool.preparedQuery(EVENTS)
                .execute(Tuple.of(id))
                .map(events ->
                    whole(
                        row,
                        StreamSupport.stream(events.spliterator(), false)
                            .map(CorrectionReads::event)
                            .toList())));
  }

  private Item item(Row row) {
    var state = CorrectionState.valueOf(row.getString("state"));
    var field = Disputed.valueOf(row.getString("field"));
    LocalDate due = row.getLocalDate("due_on");
    return new Item(
        row.getUUID("id"),
        row.getString("reference"),
        row.getUUID("person_id"),
        row.getString("person_reference"),
        field,
        field.words(),
        state,
        state.words(),
        row.getLocalDate("received_on"),
        due,
        !state.closed() && due.isBefore(today.date()));
  }

  private Whole whole(Row row, List<Event> events) {
    Item item = item(row);
    return new Whole(
        item,
        row.getString("person_name"),
        row.getString("channel"),
        row.getString("identity_seen"),
        row.getString("wrong"),
        row.getString("right_words"),
        row.getString("evidence"),
        item.field().where(),
        data.register().sharedWith(),
        row.getString("extended_why"),
        row.getLocalDate("decided_on"),
        row.getString("decision_reason"),
        row.getString("decided_by_name"),
        row.getInteger("letters"),
        row.getString("done_words"),
        row.getString("told"),
        row.getLocalDate("closed_on"),
        events);
  }

  private static Event event(Row row) {
    return new Event(
        row.getString("kind"),
        row.getString("words"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"));
  }
}
