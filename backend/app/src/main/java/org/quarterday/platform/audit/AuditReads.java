package org.quarterday.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;

/** The audit log, newest first. */
@ApplicationScoped
class AuditReads {

  @Schema(name = "AuditEvent")
  public record AuditEvent(
      UUID id,
      @Schema(description = "When it happened, UTC.") Instant at,
      @Schema(description = "Who did it: realm and subject.") String actor,
      @Schema(description = "What they were called then.", examples = "Amara Lewis")
          String actorName,
      @Schema(description = "The application it came through.", examples = "housing-staff-web")
          String client,
      @Schema(description = "The reason given, or empty.") String reason,
      @Schema(description = "What it happened to: a kind of record.", examples = "tenancy")
          String subject,
      @Schema(description = "Which record.") String subjectId,
      @Schema(examples = "UPDATE") String action,
      @Schema(
              type = SchemaType.OBJECT,
              nullable = true,
              description = "The record before, absent for what is new.")
          @JsonRawValue
          String before,
      @Schema(
              type = SchemaType.OBJECT,
              nullable = true,
              description = "The record after, absent for what is gone.")
          @JsonRawValue
          String after,
      @Schema(description = "Its place in the chain once sealed.", examples = "17", nullable = true)
          Long position,
      @Schema(
              nullable = true,
              description = "Under which schedule and when what it says was removed.",
              examples = "Removed under the retention schedule (Audit log) on 3 June 2033")
          String removed) {}

  /** What to look for; every part may be null. Days are civil dates in London, both included. */
  record Filter(String subject, String subjectId, String actor, LocalDate from, LocalDate to) {}

  private final Pool pool;

  AuditReads(Pool pool) {
    this.pool = pool;
  }

  /** As they were written down, for a screen. */
  Uni<Page<AuditEvent>> find(Filter filter, String after, int limit) {
    return find("e.reason, e.before::text as before, e.after::text as after", filter, after, limit);
  }

  /**
   * For a file, which is passed on: of records about somebody at risk it says in codes, days and
   * sums what happened, and nothing that may say where they live.
   */
  Uni<Page<AuditEvent>> findForFile(Filter filter, String after, int limit) {
    return find(
        """
        case when audit_of_one_at_risk(e.subject, e.subject_id, coalesce(e.after, e.before)) then '' else e.reason end as reason,
        audit_for_file(e.subject, e.subject_id, e.before)::text as before,
        audit_for_file(e.subject, e.subject_id, e.after)::text as after\
        """,
        filter,
        after,
        limit);
  }

  private Uni<Page<AuditEvent>> find(String words, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    var values = new ArrayList<Object>();
    var where = new StringBuilder("true");
    add(where, values, "e.subject = ", filter.subject());
    add(where, values, "e.subject_id = ", filter.subjectId());
    add(where, values, "e.actor = ", filter.actor());
    add(where, values, "e.at >= ", filter.from() == null ? null : midnight(filter.from()));
    add(where, values, "e.at < ", filter.to() == null ? null : midnight(filter.to().plusDays(1)));
    add(where, values, "e.id < ", cursor == null ? null : id(cursor.getFirst()));
    values.add(limit + 1);
    return pool.preparedQuery(
            "select e.id, e.at, e.actor, e.actor_name, e.client, e.subject, e.subject_id, e.action, "
                + words
                + ", s.position, r.schedule, r.removed_on from audit_event e left join audit_seal s on s.event_id = e.id"
                + AuditRow.REMOVED
                + " where "
                + where
                + " order by e.id desc limit $"
                + values.size())
        .execute(Tuple.from(values))
        .map(rows -> {
          List<AuditEvent> events = new ArrayList<>();
          rows.forEach(row -> events.add(event(row)));
          return Page.of(events, limit, last -> List.of(last.id()));
        });
  }

  private static void add(
      StringBuilder where, List<Object> values, String condition, Object value) {
    if (value != null) {
      values.add(value);
      where.append(" and ").append(condition).append('$').append(values.size());
    }
  }

  private static UUID id(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException notOurs) {
      throw org.quarterday.platform.problem.Problem.of(
              org.quarterday.platform.problem.CommonProblem.INVALID,
              "Send the cursor as it was given.")
          .at("/after");
    }
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(Today.LONDON).toOffsetDateTime();
  }

  private static AuditEvent event(Row row) {
    return new AuditEvent(
        row.getUUID("id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("actor"),
        row.getString("actor_name"),
        row.getString("client"),
        row.getString("reason"),
        row.getString("subject"),
        row.getString("subject_id"),
        row.getString("action"),
        row.getString("before"),
        row.getString("after"),
        row.getLong("position"),
        row.getString("schedule") == null
            ? null
            : "Removed under the retention schedule (%s) on %s"
                .formatted(
                    row.getString("schedule"), DayInWords.of(row.getLocalDate("removed_on"))));
  }
}
