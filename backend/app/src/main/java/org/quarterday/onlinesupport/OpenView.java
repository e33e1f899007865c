package org.quarterday.onlinesupport;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Begins to look at what a sign-in is shown, for a reason and for some minutes. */
@ApplicationScoped
class OpenView {

  @Schema(name = "OnlineViewRequest")
  record Request(
      @NotNull UUID loginId,
      @NotBlank @Size(min = 5, max = 300) @Schema(examples = "Says a payment of Friday is missing")
          String reason) {}

  @Schema(name = "OnlineView")
  record Answer(UUID id, @Schema(description = "Nothing is shown after it.") Instant endsAt) {}

  private static final String OPEN =
      """
      insert into online_view (id, person_id, issuer, subject, reason, viewer, viewer_name, started_at, ends_at)
      select ?1, i.person_id, i.issuer, i.subject, ?4, ?5, ?6, ?7, ?8 from online_identity i where i.proof_id = ?3 and i.person_id = ?2\
      """;

  @Inject Work work;
  @Inject OwnHousehold household;
  @Inject Today today;

  /**
   * @throws Problem 404 ONLINE_LOGIN_NOT_FOUND
   */
  Uni<Answer> run(Actor by, UUID personId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
    String reason = request.reason().strip();
    return household
        .refuse(by, personId)
        .chain(() ->
            work.write(
                by,
                reason,
                session ->
                    OnlineTerms.on(session, today.date())
                        .map(terms -> now.plusMinutes(terms.of("ONLINE_VIEW_MINUTES")))
                        .call(until ->
                            Sql.run(
                                    session,
                                    OPEN,
                                    id,
                                    personId,
                                    request.loginId(),
                                    reason,
                                    by.id(),
                                    by.name(),
                                    now,
                                    until)
                                .invoke(OpenView::found))
                        .map(until -> new Answer(id, until.toInstant()))));
  }

  private static void found(int rows) {
    if (rows == 0) {
      throw Problem.of(
          OnlineSupportProblem.ONLINE_LOGIN_NOT_FOUND, "Look again which logins they have.");
    }
  }
}
