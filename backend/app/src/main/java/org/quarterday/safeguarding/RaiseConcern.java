package org.quarterday.safeguarding;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;
import org.quarterday.task.rules.TaskHolder;

/**
 * Passes a concern for a child or an adult on. Anybody who deals with people may; what they wrote
 * is from then on in the hands of the lead, and they see only that it arrived.
 */
@ApplicationScoped
class RaiseConcern {

  @Schema(name = "ConcernAbout")
  enum About {
    CHILD,
    ADULT
  }

  @Schema(name = "ConcernRequest")
  record Request(
      @NotNull UUID personId,
      @Schema(nullable = true, description = "The account it was noticed on.") UUID accountId,
      @NotNull About about,
      @NotBlank
          @Size(min = 10, max = 1000)
          @Schema(
              description = "What was seen or heard, nothing else.",
              examples = "A child alone in the flat at 11 in the morning, no adult came")
          String facts,
      @NotNull @CivilDay LocalDate noticedOn,
      @Schema(description = "Somebody is in danger now: call 999 first.") boolean inDangerNow,
      @Size(max = 200) @Schema(examples = "Police, 11:20, reference 207") String emergencyCalled) {}

  @Schema(name = "ConcernPassedOn")
  record Answer(@Schema(description = "When the lead was told.") Instant passedOnAt) {}

  private static final String INSERT =
      """
      insert into safeguarding_concern (id, person_id, account_id, about, facts, noticed_on, in_danger_now, emergency_called, state,
             raised_by, raised_by_name, raised_at)
      values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, 'WAITING', ?9, ?10, ?11)\
      """;

  /** The person, and the account when one is given: theirs, and nobody's of the caller's own. */
  private static final String KNOWN =
      """
      select 1 from person p where p.id = ?1 and (cast(?2 as uuid) is null or exists (
        select from account a join tenancy_member m on m.tenancy_id = a.tenancy_id where a.account_id = cast(?2 as uuid) and m.person_id = p.id))\
      """;

  @Inject Once once;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 404 CONCERN_PERSON_UNKNOWN, 422 CONCERN_DAY_WRONG
   */
  Uni<Answer> run(Actor by, String key, Request request) {
    if (request.noticedOn().isAfter(today.date())) {
      return Uni.createFrom()
          .failure(
              Problem.of(SafeguardingProblem.CONCERN_DAY_WRONG, "That day has not come.")
                  .at("/noticedOn"));
    }
    return once.write(
        by,
        key,
        request,
        Answer.class,
        session ->
            Sql.row(session, KNOWN, request.personId(), request.accountId())
                .invoke(row -> {
                  if (row == null) {
                    throw Problem.of(
                        SafeguardingProblem.CONCERN_PERSON_UNKNOWN, "Check the address.");
                  }
                })
                .chain(() -> save(session, by, request)));
  }

  private Uni<Answer> save(Mutiny.Session session, Actor by, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Instant at = today.instant();
    return Sql.run(
            session,
            INSERT,
            id,
            request.personId(),
            request.accountId(),
            request.about().name(),
            request.facts().strip(),
            request.noticedOn(),
            request.inDangerNow(),
            request.emergencyCalled() == null ? "" : request.emergencyCalled().strip(),
            by.id(),
            by.name(),
            at)
        .chain(() -> ConcernEvents.add(session, by, id, ConcernEvents.Kind.RAISED, ""))
        .chain(() ->
            ConcernEvents.raise(
                session,
                () ->
                    tasks.raise(
                        session,
                        ConcernEvents.PRODUCT,
                        ConcernEvents.task(id, ConcernEvents.WAITS, Tasks.Priority.TODAY),
                        TaskHolder.SENIOR)))
        .replaceWith(new Answer(at));
  }
}
