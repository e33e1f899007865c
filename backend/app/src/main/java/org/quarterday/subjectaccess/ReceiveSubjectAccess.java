package org.quarterday.subjectaccess;

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
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.subjectaccess.rules.SubjectAccessState;

/** Somebody asks for what the council keeps about them. The clock waits for their identity. */
@ApplicationScoped
class ReceiveSubjectAccess {

  /** How it came. */
  @Schema(name = "SubjectAccessChannel")
  enum Channel {
    LETTER,
    EMAIL,
    TELEPHONE,
    IN_PERSON,
    ONLINE
  }

  @Schema(name = "SubjectAccessRequest")
  record Request(
      @NotNull UUID personId,
      @NotNull Channel channel,
      @NotNull @Schema(description = "Today or earlier.") LocalDate receivedOn,
      @NotBlank
          @Size(max = 1000)
          @Schema(examples = "Everything you hold about me and my rent account")
          String askedFor) {}

  @Schema(name = "SubjectAccessMoved")
  record Answer(UUID id, SubjectAccessState state) {}

  private static final String PERSON = "select 1 from person where id = ?1 for update";

  private static final String OPEN =
      "select 1 from subject_access where person_id = ?1 and state not in ('RELEASED', 'WITHDRAWN')";

  private static final String INSERT =
      """
      with n as (update counter set next = next + 1 where name = 'subject-access' returning 'SAR' || (next - 1) as reference)
      insert into subject_access (id, reference, person_id, state, channel, received_on, asked_for, received_by, received_by_name)
      select ?1, n.reference, ?2, 'RECEIVED', ?3, ?4, ?5, ?6, ?7 from n\
      """;

  @Inject Once once;
  @Inject Today today;

  /**
   * @throws Problem 403 SUBJECT_ACCESS_OWN, 409 SUBJECT_ACCESS_OPEN, 422 SUBJECT_ACCESS_PERSON,
   *     SUBJECT_ACCESS_DAY
   */
  Uni<Answer> run(Actor by, String key, Request request) {
    if (request.receivedOn().isAfter(today.date())) {
      throw Problem.of(SubjectAccessProblem.SUBJECT_ACCESS_DAY, "It has not come yet.")
          .at("/receivedOn");
    }
    return once.write(
        by,
        key,
        request,
        Answer.class,
        session ->
            Sql.row(session, PERSON, request.personId())
                .invoke(ReceiveSubjectAccess::refuseUnknown)
                .chain(() -> HeldSubjectAccess.refuseOwn(session, by, request.personId()))
                .chain(() -> Sql.row(session, OPEN, request.personId()))
                .invoke(ReceiveSubjectAccess::refuseOpen)
                .chain(() -> save(session, by, request)));
  }

  private static void refuseUnknown(Object[] person) {
    if (person == null) {
      throw Problem.of(SubjectAccessProblem.SUBJECT_ACCESS_PERSON, "Look for them again.")
          .at("/personId");
    }
  }

  private static void refuseOpen(Object[] open) {
    if (open != null) {
      throw Problem.of(SubjectAccessProblem.SUBJECT_ACCESS_OPEN, "Go on with that one.")
          .at("/personId");
    }
  }

  private Uni<Answer> save(Mutiny.Session session, Actor by, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(
            session,
            INSERT,
            id,
            request.personId(),
            request.channel().name(),
            request.receivedOn(),
            request.askedFor().strip(),
            by.id(),
            by.name())
        .chain(
            () -> HeldSubjectAccess.said(session, by, id, "RECEIVED", request.askedFor().strip()))
        .replaceWith(new Answer(id, SubjectAccessState.RECEIVED));
  }
}
