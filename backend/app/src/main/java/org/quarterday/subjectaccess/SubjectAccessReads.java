package org.quarterday.subjectaccess;

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
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;
import org.quarterday.platform.work.Work;
import org.quarterday.subjectaccess.rules.SubjectAccessState;

/** Subject access requests, what is due first first; nobody sees one about themselves. */
@ApplicationScoped
class SubjectAccessReads {

  @Schema(name = "SubjectAccessItem")
  record Item(
      UUID id,
      @Schema(examples = "SAR12") String reference,
      UUID personId,
      @Schema(examples = "N500012") String personReference,
      SubjectAccessState state,
      String stateWords,
      LocalDate receivedOn,
      @Schema(nullable = true, description = "Null until the identity was seen.") LocalDate dueOn,
      @Schema(description = "Whether its day is over and it is not answered.") boolean late,
      @Schema(description = "Items nobody has decided.") int undecided) {}

  @Schema(name = "SubjectAccessToRead")
  record ToRead(
      int number,
      int row,
      String table,
      String column,
      @Schema(nullable = true, description = "Null when it is released.") String original,
      @Schema(description = "Why somebody has to read it.") String why,
      @Schema(nullable = true) String decision,
      @Schema(nullable = true) String ground,
      @Schema(nullable = true) String given,
      @Schema(nullable = true) String decidedByName) {}

  @Schema(name = "SubjectAccessEvent")
  record Event(String kind, String words, String madeByName, Instant madeAt) {}

  @Schema(name = "SubjectAccess")
  record Whole(
      Item request,
      String personName,
      String channel,
      String askedFor,
      @Schema(nullable = true) String identitySeen,
      @Schema(nullable = true) LocalDate startedOn,
      @Schema(nullable = true) LocalDate pausedOn,
      int pausedDays,
      @Schema(nullable = true) String extendedWhy,
      @Schema(nullable = true, description = "What a release is for; null until it is assembled.")
          String contentHash,
      @Schema(
              nullable = true,
              description = "Why the caller may not release it; null when they may.")
          String whyNotRelease,
      @Schema(description = "Rows that were found.") int rows,
      List<ToRead> items,
      List<Event> events) {}

  private static final String FROM =
      """
      select s.*, p.reference as person_reference, concat_ws(' ', p.title, p.forename, p.surname) as person_name,
             (select count(*) from subject_access_item i where i.request_id = s.id and i.decision is null) as undecided,
             (select count(*) from subject_access_row r where r.request_id = s.id) as found
        from subject_access s join person p on p.id = s.person_id\
      """;

  private static final String LIST =
      FROM
          + """
           where ($1 or s.state not in ('RELEASED', 'WITHDRAWN'))
             and not exists (select 1 from staff_person o where o.person_id = s.person_id and o.issuer = $2 and o.subject = $3)
             and ($4::date is null or (coalesce(s.due_on, s.received_on), s.id) > ($4, $5::uuid))
           order by coalesce(s.due_on, s.received_on), s.id limit $6\
          """;

  private static final String ITEMS =
      "select * from subject_access_item where request_id = $1 order by number";
  private static final String EVENTS =
      "select * from subject_access_event where request_id = $1 order by id";

  @Inject Pool pool;
  @Inject Work work;
  @Inject Today today;

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
        .map(items ->
            Page.of(
                items,
                limit,
                last ->
                    List.of(last.dueOn() == null ? last.receivedOn() : last.dueOn(), last.id())));
  }

  /** Held while it is read, so that the hash is of what is shown. */
  Uni<Whole> one(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            HeldSubjectAccess.hold(session, by, id)
                .chain(held -> held.content(session).chain(content -> whole(by, held, content))));
  }

  private Uni<Whole> whole(Actor by, HeldSubjectAccess held, HeldSubjectAccess.Content content) {
    return pool.preparedQuery(FROM + " where s.id = $1")
        .execute(Tuple.of(held.id()))
        .map(rows -> rows.iterator().next())
        .chain(row ->
            pool.preparedQuery(ITEMS)
                .execute(Tuple.of(held.id()))
                .chain(items ->
                    pool.preparedQuery(EVENTS)
                        .execute(Tuple.of(held.id()))
                        .map(events ->
                            whole(
                                row,
                                held.state() == SubjectAccessState.ASSEMBLED
                                    ? content.hash()
                                    : row.getString("content_hash"),
                                whyNot(by, held, content),
                                StreamSupport.stream(items.spliterator(), false)
                                    .map(SubjectAccessReads::toRead)
                                    .toList(),
                                StreamSupport.stream(events.spliterator(), false)
                                    .map(SubjectAccessReads::event)
                                    .toList()))));
  }

  private static String whyNot(
      Actor by, HeldSubjectAccess held, HeldSubjectAccess.Content content) {
    if (held.state() != SubjectAccessState.ASSEMBLED) {
      return "It stands at: " + held.state().words() + ".";
    }
    if (!content.decided()) {
      return "Something was not decided yet.";
    }
    if (!by.may("data:release")) {
      return "Another role releases answers.";
    }
    boolean theirs =
        !FourEyes.differ(held.assembledBy(), by)
            || content.deciders().stream().anyMatch(each -> !FourEyes.differ(each, by));
    return theirs ? "You worked on it: another person releases it." : null;
  }

  private Item item(Row row) {
    var state = SubjectAccessState.valueOf(row.getString("state"));
    LocalDate due = row.getLocalDate("due_on");
    return new Item(
        row.getUUID("id"),
        row.getString("reference"),
        row.getUUID("person_id"),
        row.getString("person_reference"),
        state,
        state.words(),
        row.getLocalDate("received_on"),
        due,
        due != null && !state.closed() && due.isBefore(today.date()),
        row.getInteger("undecided"));
  }

  private Whole whole(Row row, String hash, String whyNot, List<ToRead> items, List<Event> events) {
    return new Whole(
        item(row),
        row.getString("person_name"),
        row.getString("channel"),
        row.getString("asked_for"),
        row.getString("identity_seen"),
        row.getLocalDate("started_on"),
        row.getLocalDate("paused_on"),
        row.getInteger("paused_days"),
        row.getString("extended_why"),
        hash,
        whyNot,
        row.getInteger("found"),
        items,
        events);
  }

  private static ToRead toRead(Row row) {
    return new ToRead(
        row.getInteger("number"),
        row.getInteger("row_number"),
        row.getString("table_name"),
        row.getString("column_name"),
        row.getString("original"),
        row.getString("why"),
        row.getString("decision"),
        row.getString("ground"),
        row.getString("given"),
        row.getString("decided_by_name"));
  }

  private static Event event(Row row) {
    return new Event(
        row.getString("kind"),
        row.getString("words"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"));
  }
}
