package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;
import org.quarterday.tenancyaudit.rules.AuditState;

/** Writes down a try that did not lead to a visit; after so many somebody has to look at it. */
@ApplicationScoped
class NoteAttempt {

  /** Why it did not. */
  enum Outcome {
    NO_ANSWER,
    REFUSED,
    NOT_CONVENIENT
  }

  @Schema(name = "TenancyAuditAttemptRequest")
  record Request(
      @NotNull @CivilDay LocalDate happenedOn,
      @NotNull Outcome outcome,
      @Schema(description = "A card was left, with how to reach the officer.") boolean cardLeft,
      @Size(max = 500) String note) {}

  @Schema(name = "TenancyAuditAttempted")
  record Answer(UUID id, int attempts) {}

  private static final String NOTE =
      """
      insert into tenancy_audit_attempt (audit_id, number, happened_on, outcome, card_left, note, made_by, made_by_name)
      select cast(?1 as uuid), coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7 from tenancy_audit_attempt where audit_id = ?1\
      """;

  @Inject Once once;
  @Inject HeldAudit held;
  @Inject Tasks tasks;
  @Inject Today today;

  /**
   * @throws Problem 404 TENANCY_AUDIT_NOT_FOUND, 409 TENANCY_AUDIT_MOVED, 422 for a day ahead
   */
  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    if (request.happenedOn.isAfter(today.date())) {
      throw Problem.of(CommonProblem.INVALID, "It was today or before.").at("/happenedOn");
    }
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            held.of(session, by, id)
                .invoke(audit -> {
                  if (audit.state() != AuditState.PLANNED) {
                    audit.after(AuditState.Event.BEGIN);
                  }
                })
                .call(() -> note(session, by, id, request))
                .call(() -> HeldAudit.moved(session, id))
                .chain(audit -> counted(session, by, audit)));
  }

  private static Uni<Integer> note(Mutiny.Session session, Actor by, UUID id, Request request) {
    return Sql.run(
        session,
        NOTE,
        id,
        request.happenedOn,
        request.outcome.name(),
        request.cardLeft,
        request.note == null ? "" : request.note.strip(),
        by.id(),
        by.name());
  }

  private Uni<Answer> counted(Mutiny.Session session, Actor by, HeldAudit.Audit audit) {
    return Sql.row(
            session, "select count(*) from tenancy_audit_attempt where audit_id = ?1", audit.id())
        .map(row -> ((Number) row[0]).intValue())
        .call(tries ->
            AuditTerms.of(session, today.date())
                .chain(terms ->
                    tries < terms.attempts()
                        ? Uni.createFrom().item(false)
                        : tasks.raise(session, by, unseen(audit, tries))))
        .map(tries -> new Answer(audit.id(), tries));
  }

  private static Tasks.Task unseen(HeldAudit.Audit audit, int tries) {
    return new Tasks.Task(
        audit.accountId(),
        "TENANCY_AUDIT_NO_ACCESS",
        "Nobody was met at %d visits for the tenancy audit".formatted(tries),
        "Look at who pays, when somebody was last spoken with, and what the repairs team knows. Write, ring, or visit with a colleague; if the home seems empty, pass it to who looks into that.",
        Tasks.Priority.THREE_DAYS,
        "TENANCY_AUDIT:" + audit.id());
  }
}
