package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.writeoffschedule.rules.ScheduleState;

/**
 * Sends a schedule back to who prepared it, with a note; lines that are refused for good leave it.
 * Nothing is posted.
 */
@ApplicationScoped
class SendBackSchedule {

  @Schema(name = "WriteOffScheduleSentBack")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "Line 4: ask the agency first") String note,
      @NotNull
          @Size(max = Filling.MOST_LINES)
          @Schema(description = "Lines that are refused; may be empty.")
          List<@NotNull UUID> refusedIds) {}

  private static final String BACK =
      """
      update write_off_schedule set state = 'DRAFT', content_hash = null, items = null, pence = null, largest_pence = null, sent_by = null,
             sent_by_name = null, sent_at = null, decision_note = ?2, version = version + 1
       where id = ?1\
      """;

  private static final String REFUSED =
      """
      update write_off set state = 'REFUSED', decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(), outcome = ?5, version = version + 1
       where schedule_id = ?1 and state = 'PROPOSED' and proposed_by <> ?3 and id = any(cast(cast(?2 as text) as uuid[]))\
      """;

  @Inject Work work;

  Uni<MakeSchedule.Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.note(),
        session ->
            Schedule.hold(session, id)
                .invoke(held -> held.after(ScheduleState.Event.SEND_BACK))
                .call(() -> Schedule.refuseOwn(session, by, id))
                .call(() -> refuse(session, by, id, request))
                .call(() -> Sql.run(session, BACK, id, request.note().strip()))
                .replaceWith(new MakeSchedule.Answer(id, ScheduleState.DRAFT)));
  }

  private static Uni<Void> refuse(Mutiny.Session session, Actor by, UUID id, Request request) {
    List<UUID> refused = request.refusedIds().stream().distinct().toList();
    return Sql.run(
            session, REFUSED, id, Sql.ids(refused), by.id(), by.name(), request.note().strip())
        .invoke(rows -> {
          if (rows != refused.size()) {
            throw Problem.of(
                    ScheduleProblem.WRITE_OFF_LINE_TAKEN,
                    "Of those refused not all are lines of this schedule that another person proposed.")
                .at("/refusedIds");
          }
        })
        .replaceWithVoid();
  }
}
