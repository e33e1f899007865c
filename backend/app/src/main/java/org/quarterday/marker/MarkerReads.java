package org.quarterday.marker;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
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
import org.quarterday.marker.rules.MarkerReview;
import org.quarterday.marker.rules.MarkerState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/**
 * Markers with what happened and the evidence: for those who authorise, and for the one who asked
 * for it. They are no list that leaves as a file.
 */
@ApplicationScoped
class MarkerReads {

  @Schema(name = "MarkerEvent")
  record Event(MarkerEvents.Kind kind, String words, String madeByName, Instant madeAt) {}

  @Schema(name = "CautionaryMarker")
  record Item(
      UUID id,
      UUID personId,
      @Schema(examples = "N500012") String personReference,
      @Schema(examples = "Mr Leon Example") String personName,
      String category,
      @Schema(examples = "Violence") String categoryName,
      LocalDate happenedOn,
      String whatHappened,
      @Schema(examples = "Two visit") String instruction,
      String evidence,
      LocalDate reviewOn,
      @Schema(description = "The last day it could be reviewed on if it were renewed today.")
          LocalDate latestReviewOn,
      Telling told,
      @Schema(nullable = true) LocalDate toldOn,
      String notToldWhy,
      MarkerState state,
      String stateWords,
      @Schema(nullable = true) LocalDate endedOn,
      String proposedByName,
      Instant proposedAt,
      @Schema(nullable = true) String decidedByName,
      List<Event> events,
      @Schema(nullable = true, description = "Why the caller may not decide; null when they may.")
          String whyNotDecide) {}

  private static final String LIST =
      """
      select m.*, p.reference, trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)) as person_name,
             c.name as category_name, c.review_months, c.remind_days,
             (select coalesce(jsonb_agg(jsonb_build_array(e.kind, e.words, e.made_by_name,
                       to_char(e.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by e.made_at, e.id), '[]')
                from cautionary_event e where e.marker_id = m.id) as events
        from cautionary_marker m join person p on p.id = m.person_id
        join cautionary_category c on c.code = m.category_code and c.valid_from = m.category_valid_from
       where ($1::uuid is null or m.person_id = $1)
         and (case when $2::text is null then m.state in ('PROPOSED', 'STANDING') else m.state = $2 end)
         and ($3 or m.proposed_by = $4) and ($5::date is null or (m.review_on, m.id) > ($5, $6::uuid))
         and not exists (select from staff_person s where s.person_id = m.person_id and s.issuer = $7 and s.subject = $8)
       order by m.review_on, m.id limit $9\
      """;

  @Inject Pool pool;
  @Inject Today today;

  /** Null: those that wait or stand, the next review first. */
  Uni<Page<Item>> list(Actor reader, UUID person, MarkerState state, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addValue(person)
            .addValue(state == null ? null : state.name())
            .addValue(reader.may("marker:authorise"))
            .addValue(reader.id())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, reader)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.reviewOn(), last.id())));
  }

  private Item item(Row row, Actor reader) {
    MarkerState state = MarkerState.valueOf(row.getString("state"));
    var review = new MarkerReview(row.getInteger("review_months"), row.getInteger("remind_days"));
    return new Item(
        row.getUUID("id"),
        row.getUUID("person_id"),
        row.getString("reference"),
        row.getString("person_name"),
        row.getString("category_code"),
        row.getString("category_name"),
        row.getLocalDate("happened_on"),
        row.getString("what_happened"),
        row.getString("instruction"),
        row.getString("evidence"),
        row.getLocalDate("review_on"),
        review.latest(today.date()),
        Telling.valueOf(row.getString("told")),
        row.getLocalDate("told_on"),
        row.getString("not_told_why"),
        state,
        state.words(),
        row.getLocalDate("ended_on"),
        row.getString("proposed_by_name"),
        Columns.instant(row, "proposed_at"),
        row.getString("decided_by_name"),
        Columns.arrays(row, "events").stream().map(MarkerReads::event).toList(),
        whyNot(row.getString("proposed_by"), reader));
  }

  private static String whyNot(String proposedBy, Actor reader) {
    if (!reader.may("marker:authorise")) {
      return "Another role authorises markers.";
    }
    return FourEyes.differ(proposedBy, reader) ? null : "You asked for it: another person decides.";
  }

  private static Event event(JsonArray each) {
    return new Event(
        MarkerEvents.Kind.valueOf(each.getString(0)),
        each.getString(1),
        each.getString(2),
        Instant.parse(each.getString(3)));
  }
}
