package org.quarterday.credit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.refund.ProveCredit;

/** Begins to prove an account's credit. One person begins; whoever comes next goes on with it. */
@ApplicationScoped
class OpenCreditReview {

  @Schema(name = "CreditReviewOpened")
  record Answer(UUID id) {}

  private static final String INSERT =
      """
      insert into credit_review (account_id, id, state, opened_by, opened_by_name) values (?1, ?2, 'OPEN', ?3, ?4)\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject ProveCredit prove;

  Uni<Answer> run(Actor by, UUID accountId) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> prove.inTurn(session, accountId))
                .chain(() -> prove.found(session, accountId))
                .invoke(found -> {
                  if (found.creditPence() == 0) {
                    throw Problem.of(CreditProblem.NO_CREDIT, "There is nothing to prove.");
                  }
                })
                .chain(() -> CreditReview.of(session, accountId))
                .invoke(open -> {
                  if (open != null) {
                    throw Problem.of(
                        CreditProblem.CREDIT_REVIEW_OPEN,
                        open.openedByName() + " began; go on with it.");
                  }
                })
                .chain(() -> {
                  UUID id = UuidCreator.getTimeOrderedEpoch();
                  return Sql.run(session, INSERT, accountId, id, by.id(), by.name())
                      .replaceWith(new Answer(id));
                }));
  }
}
