package org.quarterday.councilsetting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.DatedRow;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Sets one of the council's numbers from a day on: never in hindsight, never beyond its bounds. */
@ApplicationScoped
class SetCouncilSetting {

  @Schema(name = "CouncilSettingRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @NotNull @Schema(examples = "10") Integer value) {}

  private static final String INSERT =
      "insert into council_setting (code, valid_from, value, decided_by) values (?1, ?2, ?3, ?4)";

  @Inject Work work;
  @Inject Today today;
  @Inject CouncilSettingReads reads;

  /**
   * @throws Problem 404 COUNCIL_SETTING_NOT_FOUND, 422 COUNCIL_SETTING_WRONG at the field
   */
  Uni<CouncilSettingReads.All> run(Actor by, String code, Request request) {
    return work.write(by, session -> set(session, by, code, request))
        .chain(() -> reads.from(today.date()));
  }

  private Uni<Integer> set(Mutiny.Session session, Actor by, String code, Request request) {
    return Sql.row(
            session,
            "select least, most from council_setting_kind where code = ?1 for update",
            code)
        .invoke(kind -> refuse(kind, request.value()))
        .chain(() ->
            DatedRow.end(
                session,
                "council_setting",
                code,
                request.validFrom(),
                today.date(),
                SetCouncilSetting::wrong))
        .chain(
            () -> Sql.run(session, INSERT, code, request.validFrom(), request.value(), by.name()));
  }

  private static void refuse(Object[] kind, int value) {
    if (kind == null) {
      throw Problem.of(
          CouncilSettingProblem.COUNCIL_SETTING_NOT_FOUND, "Look at the list of settings again.");
    }
    int least = ((Number) kind[0]).intValue();
    int most = ((Number) kind[1]).intValue();
    if (value < least || value > most) {
      throw wrong("/value", "It may be from %d to %d.".formatted(least, most));
    }
  }

  private static Problem wrong(String at, String detail) {
    return Problem.of(CouncilSettingProblem.COUNCIL_SETTING_WRONG, detail).at(at);
  }
}
