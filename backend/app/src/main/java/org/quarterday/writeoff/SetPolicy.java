package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.writeoff.rules.WriteOffKind;

/**
 * Sets a kind's thresholds from a day on: today or later, since what was proposed yesterday was
 * proposed by yesterday's policy. One that begins on that very day is replaced; the audit log keeps
 * what it was.
 */
@ApplicationScoped
class SetPolicy {

  private static final long MOST_PENCE = 100_000_000;
  private static final int MOST_DAYS = 3_660;
  private static final int MOST_LETTERS = 20;

  @Schema(name = "WriteOffPolicyRequest")
  record Request(
      @NotNull WriteOffKind kind,
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Schema(description = "Whether debts are written off on this ground at all.") boolean inUse,
      @Positive
          @Max(MOST_PENCE)
          @Schema(
              nullable = true,
              description = "Debts above it are not, in pence; absent for without bound.",
              examples = "5000")
          Long mostPence,
      @Min(0)
          @Max(MOST_DAYS)
          @Schema(description = "Days since the account ended.", examples = "56")
          int endedDays,
      @Min(0) @Max(MOST_DAYS) @Schema(description = "Days since the last payment.", examples = "56")
          int quietDays,
      @Min(0)
          @Max(MOST_LETTERS)
          @Schema(description = "Letters sent since the account ended.", examples = "1")
          int letters) {}

  @Schema(name = "WriteOffPolicySet")
  record Answer(WriteOffKind kind, LocalDate validFrom) {}

  @Inject Work work;
  @Inject Today today;

  Uni<Answer> run(Actor by, Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw Problem.of(WriteOffProblem.POLICY_DAY_WRONG, "Choose today or a later day.")
          .at("/validFrom");
    }
    return work.write(
        by,
        session ->
            locked(session, request)
                .invoke(days -> refuseLater(request, days))
                .chain(() -> save(session, by, request))
                .replaceWith(new Answer(request.kind(), request.validFrom())));
  }

  /** The days the kind's rows begin on, locked so that two changes follow each other. */
  private static Uni<List<LocalDate>> locked(Mutiny.Session session, Request request) {
    return Sql.rows(
            session,
            "select valid_from from write_off_policy where kind = ?1 order by valid_from for update",
            request.kind().name())
        .map(rows -> rows.stream().map(row -> (LocalDate) row[0]).toList());
  }

  private static void refuseLater(Request request, List<LocalDate> days) {
    days.stream()
        .filter(day -> day.isAfter(request.validFrom()))
        .findFirst()
        .ifPresent(day -> {
          throw Problem.of(
                  WriteOffProblem.POLICY_DAY_WRONG,
                  "A policy from " + DayInWords.of(day) + " is on record already.")
              .at("/validFrom");
        });
  }

  private static Uni<Integer> save(Mutiny.Session session, Actor by, Request request) {
    return Sql.run(
            session,
            "update write_off_policy set valid_before = ?2 where kind = ?1 and valid_before is null and valid_from < ?2",
            request.kind().name(),
            request.validFrom())
        .chain(() ->
            Sql.run(
                session,
                """
                insert into write_off_policy (kind, valid_from, in_use, most_pence, ended_days, quiet_days, letters, set_by_name)
                values (?1, ?2, ?3, cast(?4 as bigint), ?5, ?6, ?7, ?8)
                on conflict (kind, valid_from) do update set in_use = excluded.in_use, most_pence = excluded.most_pence,
                   ended_days = excluded.ended_days, quiet_days = excluded.quiet_days, letters = excluded.letters,
                   set_by_name = excluded.set_by_name\
                """,
                request.kind().name(),
                request.validFrom(),
                request.inUse(),
                request.mostPence(),
                request.endedDays(),
                request.quietDays(),
                request.letters(),
                by.name()));
  }
}
