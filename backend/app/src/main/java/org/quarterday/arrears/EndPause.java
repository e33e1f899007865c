package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Ends a pause today, before its day, and says why. It stays on record as it was. */
@ApplicationScoped
class EndPause {

  @Schema(name = "ArrearsPauseEndRequest")
  record Request(
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "The claim was refused")
          String reason) {}

  @Schema(name = "ArrearsPauseEnded")
  record Answer(UUID id, LocalDate endedOn) {}

  private static final String HOLD =
      """
      select until_on, ended_on from arrears_pause where account_id = ?1 and id = ?2 for update\
      """;

  private static final String END =
      """
      update arrears_pause set ended_on = ?3, ended_why = ?4, ended_by_name = ?5, version = version + 1 where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject RankAccounts rank;
  @Inject Today today;

  /**
   * @throws Problem 404 ARREARS_PAUSE_NOT_FOUND, 409 ARREARS_PAUSE_OVER
   */
  Uni<Answer> run(Actor by, UUID accountId, UUID pauseId, Request request) {
    String reason = request.reason().strip();
    LocalDate day = today.date();
    return work.write(
            by,
            reason,
            session ->
                ownAccount
                    .refuse(session, by, accountId)
                    .chain(() -> ArrearsEvents.inTurn(session, accountId))
                    .chain(() -> Sql.row(session, HOLD, accountId, pauseId))
                    .invoke(this::refuse)
                    .chain(() -> Sql.run(session, END, accountId, pauseId, day, reason, by.name()))
                    .chain(() ->
                        ArrearsEvents.add(
                            session,
                            by,
                            accountId,
                            ArrearsEvents.Kind.PAUSE_ENDED,
                            day,
                            "Pause ended: " + reason))
                    .replaceWith(new Answer(pauseId, day)))
        .call(() -> rank.now(accountId));
  }

  private void refuse(Object[] row) {
    if (row == null) {
      throw Problem.of(ArrearsProblem.ARREARS_PAUSE_NOT_FOUND, "Look at the account again.");
    }
    if (row[1] != null || ((LocalDate) row[0]).isBefore(today.date())) {
      throw Problem.of(ArrearsProblem.ARREARS_PAUSE_OVER, "Nothing is left to do.");
    }
  }
}
