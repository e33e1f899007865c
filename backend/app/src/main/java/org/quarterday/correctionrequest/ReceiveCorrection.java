package org.quarterday.correctionrequest;

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
import org.quarterday.correctionrequest.rules.CorrectionState;
import org.quarterday.correctionrequest.rules.Disputed;
import org.quarterday.dataprotection.AnswerTerms;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/** Takes down that somebody says what is kept about them is wrong. The clock runs from that day. */
@ApplicationScoped
class ReceiveCorrection {

  /** How it came. */
  @Schema(name = "CorrectionRequestChannel")
  enum Channel {
    LETTER,
    EMAIL,
    TELEPHONE,
    IN_PERSON,
    ONLINE
  }

  @Schema(name = "CorrectionRequestNew")
  record Request(
      @NotNull UUID personId,
      @NotNull Channel channel,
      @NotNull @CivilDay @Schema(description = "Today or earlier.") LocalDate receivedOn,
      @NotBlank @Size(max = 300) @Schema(examples = "Answered what only they know")
          String identitySeen,
      @NotNull Disputed field,
      @NotBlank @Size(max = 1000) @Schema(examples = "My surname is spelt with two l") String wrong,
      @NotBlank @Size(max = 1000) @Schema(description = "What it should say.") String right,
      @Size(max = 1000) @Schema(description = "What they showed for it.") String evidence) {}

  @Schema(name = "CorrectionRequestMoved")
  record Answer(UUID id, CorrectionState state) {}

  private static final String PERSON = "select 1 from person where id = ?1 for update";

  private static final String INSERT =
      """
      with n as (update counter set next = next + 1 where name = 'correction-request' returning 'COR' || (next - 1) as reference)
      insert into correction_request (id, reference, person_id, state, channel, received_on, identity_seen, field, wrong, right_words, evidence, due_on,
             received_by, received_by_name)
      select ?1, n.reference, ?2, 'RECEIVED', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 from n\
      """;

  @Inject Once once;
  @Inject Today today;

  /**
   * @throws Problem 403 CORRECTION_REQUEST_OWN, 422 CORRECTION_REQUEST_PERSON,
   *     CORRECTION_REQUEST_DAY
   */
  Uni<Answer> run(Actor by, String key, Request request) {
    if (request.receivedOn().isAfter(today.date())) {
      throw Problem.of(CorrectionRequestProblem.CORRECTION_REQUEST_DAY, "It has not come yet.")
          .at("/receivedOn");
    }
    return once.write(
        by,
        key,
        request,
        Answer.class,
        session ->
            Sql.row(session, PERSON, request.personId())
                .invoke(ReceiveCorrection::refuseUnknown)
                .chain(() -> HeldCorrection.refuseOwn(session, by, request.personId()))
                .chain(() -> dueOn(session, request.receivedOn(), false))
                .chain(due -> save(session, by, request, due)));
  }

  private static void refuseUnknown(Object[] person) {
    if (person == null) {
      throw Problem.of(CorrectionRequestProblem.CORRECTION_REQUEST_PERSON, "Look for them again.")
          .at("/personId");
    }
  }

  /** The month of an answer counts from receipt: who they are was seen before it was taken down. */
  static Uni<LocalDate> dueOn(Mutiny.Session session, LocalDate received, boolean extended) {
    return BankHolidays.of(session)
        .chain(days ->
            AnswerTerms.on(session, received).map(terms -> terms.on(received, 0, extended, days)));
  }

  private static Uni<Answer> save(
      Mutiny.Session session, Actor by, Request request, LocalDate due) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(
            session,
            INSERT,
            id,
            request.personId(),
            request.channel().name(),
            request.receivedOn(),
            request.identitySeen().strip(),
            request.field().name(),
            request.wrong().strip(),
            request.right().strip(),
            request.evidence() == null ? "" : request.evidence().strip(),
            due,
            by.id(),
            by.name())
        .chain(() -> HeldCorrection.said(session, by, id, "RECEIVED", request.field().words()))
        .replaceWith(new Answer(id, CorrectionState.RECEIVED));
  }
}
