package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.reference.rules.LimitedAction;

/**
 * Sets how much a permission may do alone from a day on: today or later, since what was done
 * yesterday was done by yesterday's limit. A limit that begins on that very day is replaced; the
 * audit log keeps what it was.
 */
@ApplicationScoped
class SetMoneyLimit {

  @Schema(name = "MoneyLimitRequest")
  record Request(
      @NotNull LimitedAction action,
      @NotBlank @Schema(examples = "adjustment:approve") String permission,
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(0)
          @Max(100_000_000_000L)
          @Schema(
              description = "Pence; absent only with `unlimited`.",
              examples = "50000",
              nullable = true)
          Long limitPence,
      @Schema(description = "Without limit: said outright, never by leaving the amount out.")
          boolean unlimited) {}

  @Inject Work work;
  @Inject Today today;

  Uni<ReferenceReads.MoneyLimit> run(Actor by, Request request) {
    refuseUnclear(request);
    if (request.validFrom().isBefore(today.date())) {
      throw Problem.of(ReferenceProblem.DAY_PAST, "Choose today or a later day.").at("/validFrom");
    }
    return work.write(
        by,
        session ->
            locked(session, request)
                .invoke(days -> refuseLater(request, days))
                .chain(() -> save(session, request))
                .map(done ->
                    new ReferenceReads.MoneyLimit(
                        request.action().name(),
                        request.permission(),
                        request.validFrom(),
                        null,
                        request.limitPence())));
  }

  private static void refuseUnclear(Request request) {
    if (request.unlimited() == (request.limitPence() != null)) {
      throw Problem.of(
              CommonProblem.INVALID, "Give an amount, or say that there is none, and not both.")
          .at("/limitPence");
    }
    List<String> permissions = request.action().permissions();
    if (!permissions.contains(request.permission())) {
      throw Problem.of(
              ReferenceProblem.NOT_LIMITED,
              "This action asks for " + String.join(", ", permissions) + ".")
          .at("/permission");
    }
  }

  /** The days the pair's limits begin on, its rows locked so that two changes follow each other. */
  private static Uni<List<LocalDate>> locked(Mutiny.Session session, Request request) {
    return Sql.rows(
            session,
            "select valid_from from money_limit where action = ?1 and permission = ?2 order by valid_from for update",
            request.action().name(),
            request.permission())
        .map(rows -> rows.stream().map(row -> (LocalDate) row[0]).toList());
  }

  private static void refuseLater(Request request, List<LocalDate> days) {
    days.stream()
        .filter(day -> day.isAfter(request.validFrom()))
        .findFirst()
        .ifPresent(day -> {
          throw Problem.of(
                  ReferenceProblem.LATER_ROW,
                  "A limit from " + DayInWords.of(day) + " is on record already.")
              .at("/validFrom");
        });
  }

  private static Uni<Integer> save(Mutiny.Session session, Request request) {
    return Sql.run(
            session,
            "update money_limit set valid_before = ?3 where action = ?1 and permission = ?2 and valid_before is null and valid_from < ?3",
            request.action().name(),
            request.permission(),
            request.validFrom())
        .chain(() ->
            Sql.run(
                session,
                """
                insert into money_limit (action, permission, valid_from, limit_pence) values (?1, ?2, ?3, cast(?4 as bigint))
                on conflict (action, permission, valid_from) do update set limit_pence = excluded.limit_pence\
                """,
                request.action().name(),
                request.permission(),
                request.validFrom(),
                request.limitPence()));
  }
}
