package org.quarterday.equality;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.equality.rules.Characteristic;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Takes what a person says of themselves as a whole: what they do not say any more is gone. That
 * something was kept is on the audit log, what it says is not.
 */
@ApplicationScoped
class KeepAnswers {

  /** How they said it. */
  @Schema(name = "EqualitySource")
  enum Source {
    FORM,
    TELEPHONE,
    IN_PERSON,
    ONLINE
  }

  @Schema(name = "EqualityAnswer")
  record Answer(
      @NotNull Characteristic characteristic,
      @NotBlank
          @Size(max = 31)
          @Schema(description = "NOT_SAID: they prefer not to say.", examples = "NOT_SAID")
          String choice) {}

  @Schema(name = "EqualityAnswersRequest")
  record Request(
      @NotNull Source source,
      @NotNull @CivilDay LocalDate givenOn,
      @NotNull
          @Size(max = 20)
          @Schema(description = "All of them; none withdraws everything they ever said.")
          List<@Valid Answer> answers) {}

  private static final String KNOWN =
      """
      select exists (select from staff_person s where s.person_id = p.id and s.issuer = ?2 and s.subject = ?3)
        from person p where p.id = ?1 for update of p\
      """;

  private static final String INSERT =
      """
      insert into equality_answer (person_id, characteristic, choice, source, given_on, kept_by, kept_by_name)
      select ?1, characteristic, code, ?4, ?5, ?6, ?7 from equality_choice where characteristic = ?2 and code = ?3
      on conflict do nothing\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject EqualityReads reads;

  /**
   * @throws Problem 404 EQUALITY_PERSON_UNKNOWN, 409 OWN_ACCOUNT, 422 EQUALITY_CHOICE_WRONG,
   *     EQUALITY_DAY_WRONG
   */
  Uni<EqualityReads.Answers> run(Actor by, UUID personId, Request request) {
    if (request.givenOn().isAfter(today.date())) {
      return Uni.createFrom()
          .failure(
              Problem.of(EqualityProblem.EQUALITY_DAY_WRONG, "That day has not come.")
                  .at("/givenOn"));
    }
    return work.write(by, session -> keep(session, by, personId, request))
        .chain(() -> reads.of(by, personId));
  }

  private static Uni<Void> keep(Mutiny.Session session, Actor by, UUID personId, Request request) {
    return Sql.row(session, KNOWN, personId, by.issuer(), by.subject())
        .invoke(EqualityReads::refuse)
        .chain(() -> Sql.run(session, "delete from equality_answer where person_id = ?1", personId))
        .chain(() ->
            Multi.createFrom()
                .range(0, request.answers().size())
                .onItem()
                .transformToUniAndConcatenate(at -> one(session, by, personId, request, at))
                .collect()
                .last())
        .replaceWithVoid();
  }

  private static Uni<Integer> one(
      Mutiny.Session session, Actor by, UUID personId, Request request, int at) {
    Answer answer = request.answers().get(at);
    return Sql.run(
            session,
            INSERT,
            personId,
            answer.characteristic().name(),
            answer.choice(),
            request.source().name(),
            request.givenOn(),
            by.id(),
            by.name())
        .invoke(rows -> {
          if (rows == 0) {
            throw Problem.of(
                    EqualityProblem.EQUALITY_CHOICE_WRONG,
                    "Choose one answer of the list for each question.")
                .at("/answers/" + at + "/choice");
          }
        });
  }
}
