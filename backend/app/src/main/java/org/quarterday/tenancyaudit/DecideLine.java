package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.person.PersonDetails;
import org.quarterday.person.PersonDetails.Detail;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;
import org.quarterday.tenancyaudit.rules.AuditField;
import org.quarterday.tenancyaudit.rules.AuditState;

/**
 * Decides about one line: takes what was found over into the person's record in the same commit,
 * leaves the record as it is, or asks the officer. Whoever found it does not decide about it, and
 * what has changed in the record since the visit began is not overwritten unseen.
 */
@ApplicationScoped
class DecideLine {

  enum Decision {
    ACCEPTED,
    KEPT,
    QUERIED
  }

  @Schema(name = "TenancyAuditDecision")
  record Request(
      @NotNull Decision decision,
      @Size(max = 500) @Schema(description = "Why; needed to leave the record as it is and to ask.")
          String note,
      @Schema(
              description =
                  "What the record holds now was seen, and is to be replaced all the same.")
          boolean overNewer) {}

  @Schema(name = "TenancyAuditDecided")
  record Answer(UUID lineId, AuditState state) {}

  /** One line with what it needs to be decided. */
  private record Line(
      UUID id,
      AuditField field,
      UUID personId,
      String held,
      String found,
      byte[] sealed,
      String decision) {}

  private static final String LINE =
      """
      select id, field, person_id, held, found, found_sealed, decision from tenancy_audit_line
       where audit_id = ?1 and id = ?2 for update\
      """;

  private static final String DECIDED =
      """
      update tenancy_audit_line set decision = ?2, decision_note = ?3, decided_by = ?4, decided_by_name = ?5,
             decided_at = clock_timestamp() where id = ?1\
      """;

  private static final String LAST =
      """
      update tenancy_audit set state = case when exists (select from tenancy_audit_line l where l.audit_id = ?1
                                              and (l.decision is null or l.decision = 'QUERIED')) then state else 'DONE' end,
             done_at = case when exists (select from tenancy_audit_line l where l.audit_id = ?1
                                              and (l.decision is null or l.decision = 'QUERIED')) then null else clock_timestamp() end,
             version = version + 1 where id = ?1 returning state\
      """;

  @Inject Work work;
  @Inject HeldAudit held;
  @Inject PersonDetails people;
  @Inject FieldCipher cipher;
  @Inject Tasks tasks;

  /**
   * @throws Problem 409 SAME_PERSON, TENANCY_AUDIT_DECIDED, TENANCY_AUDIT_HELD_CHANGED,
   *     TENANCY_AUDIT_MOVED, 422 without a needed note
   */
  Uni<Answer> run(Actor by, UUID id, UUID lineId, Request request) {
    String note = request.note == null ? "" : request.note.strip();
    if (request.decision != Decision.ACCEPTED && note.length() < 5) {
      throw Problem.of(CommonProblem.INVALID, "Say why, in a few words.").at("/note");
    }
    return work.write(
        by,
        note,
        session ->
            held.of(session, by, id)
                .invoke(audit -> refuse(audit, by))
                .chain(audit ->
                    line(session, id, lineId)
                        .call(line -> settled(session, by, audit, line, request, note))
                        .call(() ->
                            Sql.run(
                                session,
                                DECIDED,
                                lineId,
                                request.decision.name(),
                                note,
                                by.id(),
                                by.name())))
                .chain(() -> Sql.row(session, LAST, id))
                .map(row -> new Answer(lineId, AuditState.valueOf((String) row[0]))));
  }

  private static void refuse(HeldAudit.Audit audit, Actor by) {
    audit.after(AuditState.Event.DECIDE_LAST);
    FourEyes.require(audit.officer(), by, "visited");
  }

  private static Uni<Line> line(Mutiny.Session session, UUID id, UUID lineId) {
    return Sql.row(session, LINE, id, lineId)
        .map(row -> {
          if (row == null) {
            throw Problem.of(AuditProblem.TENANCY_AUDIT_NOT_FOUND, "Look at the audit again.");
          }
          var line =
              new Line(
                  (UUID) row[0],
                  AuditField.valueOf((String) row[1]),
                  (UUID) row[2],
                  (String) row[3],
                  (String) row[4],
                  (byte[]) row[5],
                  (String) row[6]);
          if (line.decision != null && !line.decision.equals("QUERIED")) {
            throw Problem.of(AuditProblem.TENANCY_AUDIT_DECIDED, "Look at the audit again.");
          }
          return line;
        });
  }

  private Uni<?> settled(
      Mutiny.Session session,
      Actor by,
      HeldAudit.Audit audit,
      Line line,
      Request request,
      String note) {
    return switch (request.decision) {
      case KEPT -> tasks.done(session, by, QUERY, about(line), "The record stays as it is");
      case QUERIED -> tasks.raise(session, by, question(audit, line, note));
      case ACCEPTED ->
          refuseNewer(session, line, request)
              .chain(detail -> people.put(session, line.personId, detail, value(line)))
              .chain(
                  () -> tasks.done(session, by, QUERY, about(line), "What was found is accepted"));
    };
  }

  private Uni<Detail> refuseNewer(Mutiny.Session session, Line line, Request request) {
    Detail detail = BeginVisit.detail(line.field);
    if (detail == null) {
      throw Problem.of(
          AuditProblem.TENANCY_AUDIT_MOVED, "This is decided where the tenancy is kept.");
    }
    return people
        .held(session, line.personId)
        .map(now -> {
          if (!request.overNewer && !now.get(detail).equals(line.held)) {
            String stands = now.get(detail).isEmpty() ? "nothing" : "“" + now.get(detail) + "”";
            throw Problem.of(
                AuditProblem.TENANCY_AUDIT_HELD_CHANGED,
                "The record says %s now. Look at both, then say that it is to be replaced."
                    .formatted(stands));
          }
          return detail;
        });
  }

  private String value(Line line) {
    return line.sealed == null ? line.found : cipher.open(line.sealed, KeepDraft.place(line.id));
  }

  private static final String QUERY = "TENANCY_AUDIT_QUERY";

  private static String about(Line line) {
    return "TENANCY_AUDIT_LINE:" + line.id;
  }

  private static Tasks.Task question(HeldAudit.Audit audit, Line line, String note) {
    return new Tasks.Task(
        audit.accountId(),
        QUERY,
        "A question about a tenancy audit: " + line.field.label(),
        "%s is asked: %s".formatted(audit.officerName(), note),
        Tasks.Priority.THREE_DAYS,
        about(line));
  }
}
