package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Withdraws a notice, with the reason; its letters that have not gone are cancelled. */
@ApplicationScoped
class WithdrawNotice {

  @Schema(name = "CourtNoticeWithdrawal")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "All of it was paid") String reason) {}

  @Schema(name = "CourtNoticeWithdrawn")
  record Answer(UUID id, CourtNotice.State state) {}

  private static final String CLAIM =
      "select 1 from court_claim where account_id = ?1 and notice_id = ?2 and state not in ('STRUCK_OUT', 'WITHDRAWN')";

  private static final String WITHDRAW =
      "update court_notice set state = 'WITHDRAWN', version = version + 1 where account_id = ?1 and id = ?2";

  @Inject Work work;
  @Inject CourtTurn turn;
  @Inject Letters letters;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, UUID noticeId, Request request) {
    String reason = request.reason.strip();
    return work.write(
        by,
        reason,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> CourtNotice.of(session, accountId, noticeId))
                .call(() -> refuseClaimed(session, accountId, noticeId))
                .chain(() -> Sql.run(session, WITHDRAW, accountId, noticeId))
                .chain(
                    () -> letters.cancelUnsent(session, accountId, LetterKind.COURT_NOTICE, reason))
                .chain(() ->
                    CourtEvents.add(
                        session,
                        by,
                        accountId,
                        noticeId,
                        CourtEvents.Kind.NOTICE_WITHDRAWN,
                        today.date(),
                        "Withdrawn: " + reason))
                .replaceWith(new Answer(noticeId, CourtNotice.State.WITHDRAWN)));
  }

  private static Uni<Void> refuseClaimed(Mutiny.Session session, UUID accountId, UUID noticeId) {
    return Sql.row(session, CLAIM, accountId, noticeId)
        .invoke(row -> {
          if (row != null) {
            throw Problem.of(
                CourtProblem.COURT_CLAIM_OPEN, "A claim rests on the notice: withdraw that first.");
          }
        })
        .replaceWithVoid();
  }
}
