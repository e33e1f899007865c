package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.arrears.rules.Means;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says what a step of the ladder is from a day on, today or later: what was done yesterday was done
 * by yesterday's ladder. A step that begins on that very day is replaced; the audit log keeps what
 * it was. The worklist follows with its next ranking.
 */
@ApplicationScoped
class SetArrearsStep {

  @Schema(name = "ArrearsStepRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(1) @Max(99) int place,
      @NotBlank @Size(max = 60) @Schema(examples = "Second letter") String name,
      @NotNull Means means,
      @Min(1) @Max(100_000_000) long atLeastPence,
      @Min(0) @Max(104) int atLeastWeeks,
      @Pattern(regexp = CODE) @Schema(nullable = true, examples = "LETTER_ONE") String needsCode,
      @Min(0) @Max(366) int waitDays,
      @Min(1) @Max(732) int countsDays,
      @NotNull @Size(max = 4000) String letter,
      boolean withdrawn) {}

  static final String CODE = "[A-Z][A-Z0-9_]{2,30}";

  /** Two changes of the ladder follow each other, whichever steps they are of. */
  private static final String IN_TURN =
      "select code from arrears_step order by code, valid_from for update";

  private static final String BEGINS =
      "select valid_from from arrears_step where code = ?1 order by valid_from";

  /** The steps there will be on that day, beside this one. */
  private static final String OTHERS =
      """
      select code, place, needs_code from arrears_step
       where code <> ?1 and valid_from <= ?2 and (valid_before is null or valid_before > ?2) and not withdrawn\
      """;

  private static final String ENDS =
      "update arrears_step set valid_before = ?2 where code = ?1 and valid_before is null and valid_from < ?2";

  private static final String BEGIN =
      """
      insert into arrears_step (code, valid_from, place, name, means, at_least_pence, at_least_weeks, needs_code, wait_days, counts_days, letter,
                                withdrawn, decided_by)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as text), ?9, ?10, ?11, ?12, ?13)
      on conflict (code, valid_from) do update
         set place = excluded.place, name = excluded.name, means = excluded.means, at_least_pence = excluded.at_least_pence,
             at_least_weeks = excluded.at_least_weeks, needs_code = excluded.needs_code, wait_days = excluded.wait_days,
             counts_days = excluded.counts_days, letter = excluded.letter, withdrawn = excluded.withdrawn, decided_by = excluded.decided_by\
      """;

  private record Other(String code, int place, String needsCode) {}

  @Inject Work work;
  @Inject Today today;
  @Inject LadderReads reads;

  /**
   * @throws Problem 422 ARREARS_STEP_WRONG at the field that cannot be so
   */
  Uni<LadderReads.Listed> run(Actor by, String code, Request request) {
    refuseUnclear(request);
    return work.write(
            by,
            session ->
                Sql.rows(session, IN_TURN)
                    .chain(() -> Sql.rows(session, BEGINS, code))
                    .invoke(days -> refuseLater(request, days))
                    .chain(() -> Sql.rows(session, OTHERS, code, request.validFrom()))
                    .invoke(others -> refuseUnfit(code, request, others))
                    .chain(() -> Sql.run(session, ENDS, code, request.validFrom()))
                    .chain(() -> begin(session, by, code, request)))
        .chain(() -> reads.from(today.date()));
  }

  private void refuseUnclear(Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw wrong("/validFrom", "Choose today or a later day.");
    }
    if ((request.means() == Means.LETTER) == request.letter().isBlank()) {
      throw wrong("/letter", "A letter says something, and nothing else has one.");
    }
    if (request.needsCode() == null && request.waitDays() > 0) {
      throw wrong("/waitDays", "Name the step it comes so many days after.");
    }
  }

  private static void refuseLater(Request request, List<Object[]> days) {
    days.stream()
        .map(row -> (LocalDate) row[0])
        .filter(day -> day.isAfter(request.validFrom()))
        .findFirst()
        .ifPresent(day -> {
          throw wrong(
              "/validFrom", "It is decided already what it is from " + DayInWords.of(day) + " on.");
        });
  }

  /** A need is met lower on the ladder, so that none waits for itself by way of others. */
  private static void refuseUnfit(String code, Request request, List<Object[]> rows) {
    List<Other> others =
        rows.stream()
            .map(row -> new Other((String) row[0], ((Number) row[1]).intValue(), (String) row[2]))
            .toList();
    Set<Integer> taken = others.stream().map(Other::place).collect(Collectors.toSet());
    if (!request.withdrawn() && taken.contains(request.place())) {
      throw wrong("/place", "Another step has this place.");
    }
    if (request.needsCode() != null
        && others.stream()
            .noneMatch(
                one -> one.code().equals(request.needsCode()) && one.place() < request.place())) {
      throw wrong("/needsCode", "Name a step below this one.");
    }
    others.stream()
        .filter(one -> code.equals(one.needsCode()))
        .filter(one -> request.withdrawn() || one.place() <= request.place())
        .findFirst()
        .ifPresent(one -> {
          throw wrong(
              request.withdrawn() ? "/withdrawn" : "/place",
              one.code() + " needs this step below it.");
        });
  }

  private static Problem wrong(String pointer, String detail) {
    return Problem.of(ArrearsProblem.ARREARS_STEP_WRONG, detail).at(pointer);
  }

  private static Uni<Integer> begin(
      Mutiny.Session session, Actor by, String code, Request request) {
    return Sql.run(
        session,
        BEGIN,
        code,
        request.validFrom(),
        request.place(),
        request.name().strip(),
        request.means().name(),
        request.atLeastPence(),
        request.atLeastWeeks(),
        request.needsCode(),
        request.waitDays(),
        request.countsDays(),
        request.means() == Means.LETTER ? request.letter().strip() : "",
        request.withdrawn(),
        by.name());
  }
}
