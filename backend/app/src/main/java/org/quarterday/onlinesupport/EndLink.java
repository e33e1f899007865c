package org.quarterday.onlinesupport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Ends what a sign-in sees: it was the wrong person's, or a second one of the same. It holds from
 * the next request; the person is told by letter.
 */
@ApplicationScoped
class EndLink {

  @Schema(name = "OnlineLinkEndRequest")
  record Request(
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "Registered twice; this one is not used")
          String reason) {}

  @Schema(name = "OnlineLinkEnded")
  record Answer(Instant endedAt) {}

  private static final String END =
      """
      with gone as (delete from online_identity where proof_id = ?1 and person_id = ?2 returning *)
      insert into online_link_ended (proof_id, person_id, issuer, subject, proved_at, reason, ended_by, ended_by_name, ended_at)
      select g.proof_id, g.person_id, g.issuer, g.subject, g.proved_at, ?3, ?4, ?5, ?6 from gone g\
      """;

  @Inject Work work;
  @Inject OwnHousehold household;
  @Inject OnlineLetters letters;
  @Inject Today today;

  /**
   * @throws Problem 404 ONLINE_LOGIN_NOT_FOUND
   */
  Uni<Answer> run(Actor by, UUID personId, UUID loginId, Request request) {
    OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
    String reason = request.reason().strip();
    return household
        .refuse(by, personId)
        .chain(() ->
            work.write(
                by,
                reason,
                session ->
                    Sql.run(session, END, loginId, personId, reason, by.id(), by.name(), now)
                        .invoke(rows -> {
                          if (rows == 0) {
                            throw Problem.of(
                                OnlineSupportProblem.ONLINE_LOGIN_NOT_FOUND,
                                "Somebody may have ended it.");
                          }
                        })
                        .call(() -> letters.ended(session, by, personId))
                        .replaceWith(() -> new Answer(now.toInstant()))));
  }
}
