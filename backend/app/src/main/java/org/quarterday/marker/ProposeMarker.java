package org.quarterday.marker;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.marker.rules.MarkerReview;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;
import org.quarterday.task.rules.TaskHolder;

/** Asks for a cautionary marker: nobody is warned by it before another person authorised it. */
@ApplicationScoped
class ProposeMarker {

  @Schema(name = "MarkerRequest")
  record Request(
      @NotBlank @Schema(examples = "VIOLENCE") String category,
      @NotNull @CivilDay @Schema(description = "Today or before.") LocalDate happenedOn,
      @NotBlank
          @Size(min = 5, max = 1000)
          @Schema(examples = "Threw a chair at an officer in the interview room")
          String whatHappened,
      @NotBlank
          @Size(min = 3, max = 60)
          @Schema(
              description = "What staff read before they call or visit.",
              examples = "Two visit")
          String instruction,
      @NotBlank @Size(min = 5, max = 500) @Schema(examples = "Incident report 114, two witnesses")
          String evidence,
      @NotNull @CivilDay @Schema(description = "On this day it is over unless it is renewed.")
          LocalDate reviewOn,
      @NotNull Telling told,
      @CivilDay LocalDate toldOn,
      @Size(max = 300) @Schema(description = "The risk of telling them.") String notToldWhy) {}

  @Schema(name = "MarkerProposed")
  record Answer(UUID id) {}

  private record Category(LocalDate from, MarkerReview review) {}

  private static final String CATEGORY =
      """
      select valid_from, review_months, remind_days from cautionary_category
       where code = ?1 and valid_from <= ?2 and (valid_before is null or valid_before > ?2) and not withdrawn\
      """;

  private static final String INSERT =
      """
      insert into cautionary_marker (id, person_id, category_code, category_valid_from, happened_on, what_happened, instruction, evidence,
             review_on, told, told_on, not_told_why, state, proposed_by, proposed_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(?11 as date), ?12, 'PROPOSED', ?13, ?14)\
      """;

  static final String TASK = "CAUTIONARY_DECISION";

  @Inject Once once;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 404 MARKER_PERSON_UNKNOWN, 409 OWN_ACCOUNT, 422 MARKER_CATEGORY_WRONG,
   *     MARKER_DAY_WRONG, MARKER_TELLING_WRONG
   */
  Uni<Answer> run(Actor by, String key, UUID personId, Request request) {
    record Whole(UUID personId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(personId, request),
        Answer.class,
        session ->
            person(session, by, personId)
                .chain(() -> category(session, request.category()))
                .invoke(category -> check(category, request))
                .chain(category -> save(session, by, personId, category, request)));
  }

  private static Uni<Void> person(Mutiny.Session session, Actor by, UUID personId) {
    return Sql.row(session, "select 1 from person where id = ?1 for share", personId)
        .invoke(row -> {
          if (row == null) {
            throw Problem.of(MarkerProblem.MARKER_PERSON_UNKNOWN, "Check the address.");
          }
        })
        .chain(() -> Sql.row(session, KeptMarker.OWN, personId, by.issuer(), by.subject()))
        .invoke(row -> KeptMarker.refuseOwn((Boolean) row[0]))
        .replaceWithVoid();
  }

  private Uni<Category> category(Mutiny.Session session, String code) {
    return Sql.row(session, CATEGORY, code, today.date())
        .map(row -> {
          if (row == null) {
            throw Problem.of(MarkerProblem.MARKER_CATEGORY_WRONG, "Choose one of the list.")
                .at("/category");
          }
          return new Category(
              (LocalDate) row[0],
              new MarkerReview(((Number) row[1]).intValue(), ((Number) row[2]).intValue()));
        });
  }

  private void check(Category category, Request request) {
    LocalDate day = today.date();
    if (request.happenedOn().isAfter(day)) {
      throw Problem.of(MarkerProblem.MARKER_DAY_WRONG, "That day has not come.").at("/happenedOn");
    }
    category
        .review()
        .wrong(request.reviewOn(), day)
        .ifPresent(why -> {
          throw Problem.of(MarkerProblem.MARKER_DAY_WRONG, why).at("/reviewOn");
        });
    request.told().check(request.toldOn(), request.notToldWhy(), day);
  }

  private Uni<Answer> save(
      Mutiny.Session session, Actor by, UUID personId, Category category, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(
            session,
            INSERT,
            id,
            personId,
            request.category(),
            category.from(),
            request.happenedOn(),
            request.whatHappened().strip(),
            request.instruction().strip(),
            request.evidence().strip(),
            request.reviewOn(),
            request.told().name(),
            request.toldOn(),
            request.notToldWhy() == null ? "" : request.notToldWhy().strip(),
            by.id(),
            by.name())
        .chain(() -> MarkerEvents.add(session, by, id, MarkerEvents.Kind.PROPOSED, ""))
        .chain(() -> tasks.raise(session, by, task(id), TaskHolder.SENIOR))
        .replaceWith(new Answer(id));
  }

  /** It says of nobody: tasks are read by more people than markers. */
  private static Tasks.Task task(UUID id) {
    return new Tasks.Task(
        null,
        TASK,
        "A cautionary marker waits for another person",
        "Open Cautionary markers, read what happened and the evidence, and authorise or refuse it.",
        Tasks.Priority.TODAY,
        "CAUTIONARY_MARKER:" + id);
  }
}
