package org.quarterday.task;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Dated;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says how soon tasks of a priority or a kind are done, from a day on; those raised keep theirs.
 */
@ApplicationScoped
class SetServiceLevel {

  static final String CODE = "[A-Z][A-Z0-9_]{2,39}";
  private static final String PRIORITY = "PRIORITY_";

  @Schema(name = "TaskServiceLevelRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(1) @Max(4) @Schema(examples = "2") int priority,
      @Min(0) @Max(60) @Schema(examples = "1") int workingDays,
      @Min(1) @Max(30) @Schema(examples = "1") int riseDays,
      @Schema(description = "The kind has none of its own from that day.") boolean withdrawn) {}

  private static final String INSERT =
      """
      insert into task_service_level (code, valid_from, priority, working_days, rise_days, withdrawn, decided_by)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      on conflict (code, valid_from) do update set priority = excluded.priority, working_days = excluded.working_days,
             rise_days = excluded.rise_days, withdrawn = excluded.withdrawn, decided_by = excluded.decided_by\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject ServiceLevels levels;

  /**
   * @throws Problem 422 TASK_LEVEL_WRONG at the field
   */
  Uni<ServiceLevels.Listed> run(Actor by, String code, Request request) {
    try {
      refuse(code, request);
    } catch (Problem wrong) {
      return Uni.createFrom().failure(wrong);
    }
    return work.write(by, session -> save(session, by, code, request))
        .chain(() -> levels.from(today.date()));
  }

  private void refuse(String code, Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw wrong("/validFrom", "Choose today or a later day.");
    }
    if (!code.startsWith(PRIORITY)) {
      return;
    }
    if (!code.equals(PRIORITY + request.priority())) {
      throw wrong("/priority", "A priority's own level has that priority.");
    }
    if (request.withdrawn()) {
      throw wrong("/withdrawn", "Every priority has a service level.");
    }
  }

  private static Uni<Integer> save(Mutiny.Session session, Actor by, String code, Request request) {
    return Dated.begin(
            session,
            "task_service_level",
            code,
            request.validFrom(),
            day ->
                wrong(
                    "/validFrom",
                    "It is decided already what it is from " + DayInWords.of(day) + " on."))
        .chain(() ->
            Sql.run(
                session,
                INSERT,
                code,
                request.validFrom(),
                request.priority(),
                request.workingDays(),
                request.riseDays(),
                request.withdrawn(),
                by.name()));
  }

  private static Problem wrong(String pointer, String detail) {
    return Problem.of(TaskProblem.TASK_LEVEL_WRONG, detail).at(pointer);
  }
}
