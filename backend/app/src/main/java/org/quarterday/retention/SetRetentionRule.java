package org.quarterday.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.DatedRow;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says how long a class is kept, from a day on: only of classes that the register knows. */
@ApplicationScoped
class SetRetentionRule {

  @Schema(name = "RetentionRuleRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(1) @Max(99) int place,
      @NotBlank @Size(max = 80) @Schema(examples = "Tenancy file and who they were") String name,
      @NotNull Schedule.Clock clock,
      @Min(0) @Max(1200) @Schema(examples = "72") int months,
      @NotBlank @Size(min = 5, max = 300) String basis) {}

  private static final String INSERT =
      """
      insert into retention_rule (code, valid_from, place, name, clock, months, basis, decided_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject Removals removals;
  @Inject Schedule schedule;

  /**
   * @throws Problem 422 RETENTION_RULE_WRONG at the field
   */
  Uni<Schedule.All> run(Actor by, String code, Request request) {
    if (!removals.register().classes().contains(code)) {
      return Uni.createFrom()
          .failure(wrong("/code", "The register of personal data knows no such class."));
    }
    return work.write(
            by,
            session ->
                DatedRow.end(
                        session,
                        "retention_rule",
                        code,
                        request.validFrom(),
                        today.date(),
                        SetRetentionRule::wrong)
                    .chain(() ->
                        Sql.run(
                            session,
                            INSERT,
                            code,
                            request.validFrom(),
                            request.place(),
                            request.name().strip(),
                            request.clock().name(),
                            request.months(),
                            request.basis().strip(),
                            by.name())))
        .chain(() -> schedule.of(today.date()));
  }

  private static Problem wrong(String at, String detail) {
    return Problem.of(RetentionProblem.RETENTION_RULE_WRONG, detail).at(at);
  }
}
