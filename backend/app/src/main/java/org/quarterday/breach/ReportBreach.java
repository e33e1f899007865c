package org.quarterday.breach;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.breach.rules.Nature;
import org.quarterday.breach.rules.ReportClock;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;

/**
 * Puts a breach into the log. Anybody in staff may, at once and with what they know: the council is
 * aware from the moment one of them is.
 */
@ApplicationScoped
class ReportBreach {

  @Schema(name = "BreachCategory")
  enum Category {
    IDENTITY,
    CONTACT,
    FINANCIAL,
    HEALTH,
    SAFEGUARDING,
    CRIMINAL,
    OTHER_SPECIAL,
    CASE
  }

  @Schema(name = "BreachRequest")
  record Request(
      @NotNull Nature nature,
      @NotBlank
          @Size(min = 10, max = 2000)
          @Schema(
              description = "What happened, without repeating the data.",
              examples = "Two rent statements went into one envelope")
          String what,
      @NotNull @Schema(description = "When somebody of the council first knew.") Instant awareAt,
      @CivilDay @Schema(nullable = true) LocalDate happenedOn,
      @Min(0) @Max(10_000_000) @Schema(nullable = true, description = "How many, roughly.")
          Integer peopleAbout,
      @NotEmpty Set<@NotNull Category> categories,
      @Size(max = 1000) @Schema(description = "What was done at once.") String contained) {}

  @Schema(name = "BreachReported")
  record Answer(String reference, Instant reportBy) {}

  private static final String TERMS =
      "select report_hours from breach_terms where valid_from <= ?1 and (valid_before is null or valid_before > ?1)";

  private static final String INSERT =
      """
      insert into breach (id, reference, nature, what, aware_at, report_by, happened_on, people_about, categories, contained, state, reported_by,
             reported_by_name, reported_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), cast(?8 as integer), cast(cast(?9 as text) as text[]), ?10, 'REPORTED', ?11, ?12, ?13)\
      """;

  @Inject Once once;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 422 BREACH_TIME_WRONG
   */
  Uni<Answer> run(Actor by, String key, Request request) {
    check(request);
    return once.write(by, key, request, Answer.class, session -> report(session, by, request));
  }

  private void check(Request request) {
    if (request.awareAt().isAfter(today.instant())) {
      throw Problem.of(BreachProblem.BREACH_TIME_WRONG, "That time has not come.").at("/awareAt");
    }
    LocalDate happened = request.happenedOn();
    if (happened != null && happened.isAfter(awareOn(request))) {
      throw Problem.of(
              BreachProblem.BREACH_TIME_WRONG, "It cannot happen after somebody knew of it.")
          .at("/happenedOn");
    }
  }

  private static LocalDate awareOn(Request request) {
    return request.awareAt().atZone(Today.LONDON).toLocalDate();
  }

  private Uni<Answer> report(Mutiny.Session session, Actor by, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.row(session, TERMS, awareOn(request))
        .map(row -> {
          if (row == null) {
            throw Problem.of(BreachProblem.BREACH_TIME_WRONG, "No terms were in force on that day.")
                .at("/awareAt");
          }
          return ReportClock.of(request.awareAt(), ((Number) row[0]).intValue());
        })
        .chain(clock -> save(session, by, id, request, clock))
        .call(() -> BreachEvents.add(session, by, id, BreachEvents.Kind.REPORTED, ""))
        .call(() -> BreachEvents.raise(session, tasks, id));
  }

  private Uni<Answer> save(
      Mutiny.Session session, Actor by, UUID id, Request request, ReportClock clock) {
    String digits = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    String reference = "DB-" + digits.toUpperCase(Locale.ROOT);
    return Sql.run(
            session,
            INSERT,
            id,
            reference,
            request.nature().name(),
            request.what().strip(),
            request.awareAt(),
            clock.reportBy(),
            request.happenedOn(),
            request.peopleAbout(),
            new TreeSet<>(request.categories())
                .stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")),
            request.contained() == null ? "" : request.contained().strip(),
            by.id(),
            by.name(),
            today.instant())
        .replaceWith(new Answer(reference, clock.reportBy()));
  }
}
