package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Sets after how many days a stage's action is due, from today or a later day on; cases that stand
 * there already keep their day. Fewer than thirty days after the letter before claim are refused
 * (Pre-Action Protocol for Debt Claims, paragraph 6.1).
 */
@ApplicationScoped
class SetStageWait {

  private static final int MOST_DAYS = 366;
  private static final int PROTOCOL_DAYS = 30;

  @Schema(name = "FormerTenantStageWait")
  record Request(
      @NotNull CaseStage stage,
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(0) @Max(MOST_DAYS) @Schema(examples = "14") int days) {}

  @Schema(name = "FormerTenantStageWaitSet")
  record Answer(CaseStage stage, LocalDate validFrom, int days) {}

  private static final String LOCKED =
      "select valid_from from former_tenant_wait where stage = ?1 order by valid_from for update";

  private static final String ENDS =
      "update former_tenant_wait set valid_before = ?2 where stage = ?1 and valid_before is null and valid_from < ?2";

  private static final String INSERT =
      """
      insert into former_tenant_wait (stage, valid_from, days, set_by_name) values (?1, ?2, ?3, ?4)
      on conflict (stage, valid_from) do update set days = excluded.days, set_by_name = excluded.set_by_name\
      """;

  @Inject Work work;
  @Inject Today today;

  Uni<Answer> run(Actor by, Request request) {
    refuse(request);
    return work.write(
        by,
        session ->
            Sql.rows(session, LOCKED, request.stage().name())
                .invoke(rows -> refuseLater(request, rows))
                .chain(() -> save(session, by, request))
                .replaceWith(new Answer(request.stage(), request.validFrom(), request.days())));
  }

  private void refuse(Request request) {
    if (request.stage() == CaseStage.CLOSED) {
      throw Problem.of(FormerTenantProblem.STAGE_WAIT_WRONG, "Nothing is due on a closed case.")
          .at("/stage");
    }
    if (request.validFrom().isBefore(today.date())) {
      throw Problem.of(FormerTenantProblem.STAGE_WAIT_WRONG, "Choose today or a later day.")
          .at("/validFrom");
    }
    if (request.stage() == CaseStage.DECIDE && request.days() < PROTOCOL_DAYS) {
      throw Problem.of(
              FormerTenantProblem.STAGE_WAIT_WRONG,
              "After a letter before claim they have 30 days at least.")
          .at("/days");
    }
  }

  private static void refuseLater(Request request, List<Object[]> rows) {
    rows.stream()
        .map(row -> (LocalDate) row[0])
        .filter(day -> day.isAfter(request.validFrom()))
        .findFirst()
        .ifPresent(day -> {
          throw Problem.of(
                  FormerTenantProblem.STAGE_WAIT_WRONG,
                  "A number from " + DayInWords.of(day) + " is on record already.")
              .at("/validFrom");
        });
  }

  private static Uni<Integer> save(Mutiny.Session session, Actor by, Request request) {
    return Sql.run(session, ENDS, request.stage().name(), request.validFrom())
        .chain(() ->
            Sql.run(
                session,
                INSERT,
                request.stage().name(),
                request.validFrom(),
                request.days(),
                by.name()));
  }
}
