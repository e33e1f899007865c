package org.quarterday.writeoffschedule;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.writeoffschedule.rules.ScheduleState;

/** Begins a schedule, with the proposals that are named. */
@ApplicationScoped
class MakeSchedule {

  @Schema(name = "WriteOffScheduleRequest")
  record Request(
      @NotBlank @Size(max = 100) @Schema(examples = "Third quarter 2026/27, small debts")
          String title,
      @NotNull
          @Size(max = Filling.MOST_LINES)
          @Schema(description = "Proposals that are on no schedule; may be empty.")
          List<@NotNull UUID> writeOffIds) {}

  @Schema(name = "WriteOffScheduleMade")
  record Answer(UUID id, ScheduleState state) {}

  private static final String INSERT =
      """
      insert into write_off_schedule (id, title, state, prepared_by, prepared_by_name) values (?1, ?2, 'DRAFT', ?3, ?4)\
      """;

  @Inject Work work;

  Uni<Answer> run(Actor by, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            Sql.run(session, INSERT, id, request.title().strip(), by.id(), by.name())
                .chain(() -> Filling.with(session, by, id, request.writeOffIds()))
                .replaceWith(new Answer(id, ScheduleState.DRAFT)));
  }
}
