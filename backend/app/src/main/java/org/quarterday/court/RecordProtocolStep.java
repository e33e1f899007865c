package org.quarterday.court;

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
import org.quarterday.court.rules.ProtocolStep;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Writes down a step of the protocol with what shows it, or why it is not needed here. */
@ApplicationScoped
class RecordProtocolStep {

  @Schema(name = "CourtProtocolStepRequest")
  record Request(
      @NotNull ProtocolStep step,
      @NotNull @Schema(description = "False: the words say why it is not needed here.")
          Boolean needed,
      @NotNull @CivilDay LocalDate happenedOn,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "What was done and where it is kept.",
              examples = "Statement of 13 weeks posted, document 20261102-04")
          String words) {}

  @Schema(name = "CourtProtocolStepRecorded")
  record Answer(UUID id) {}

  private static final String INSERT =
      """
      insert into court_evidence (account_id, id, step, needed, happened_on, words, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
      """;

  @Inject Work work;
  @Inject CourtTurn turn;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    if (request.happenedOn.isAfter(today.date())) {
      throw Problem.of(CourtProblem.COURT_DAY_WRONG, "It has happened by today.").at("/happenedOn");
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String words = request.words.strip();
    return work.write(
        by,
        session ->
            turn.take(session, by, accountId)
                .chain(() ->
                    Sql.run(
                        session,
                        INSERT,
                        accountId,
                        id,
                        request.step.name(),
                        request.needed,
                        request.happenedOn,
                        words,
                        by.name()))
                .chain(() ->
                    CourtEvents.add(
                        session,
                        by,
                        accountId,
                        id,
                        CourtEvents.Kind.PROTOCOL,
                        request.happenedOn,
                        "%s%s: %s"
                            .formatted(
                                request.step.words(), request.needed ? "" : ", not needed", words)))
                .replaceWith(new Answer(id)));
  }
}
