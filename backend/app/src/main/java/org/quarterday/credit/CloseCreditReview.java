package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Ends the look at a credit: it is used up, or it was none. A credit that is left is listed again.
 * While a use of it or a refund waits the look goes on: the decision stands on what was proved.
 */
@ApplicationScoped
class CloseCreditReview {

  @Schema(name = "CreditReviewClosing")
  record Request(
      @NotBlank @Size(max = 500) @Schema(examples = "All of it was refunded") String why) {}

  @Schema(name = "CreditReviewClosed")
  record Answer(UUID id) {}

  private static final String KEEP =
      """
      update credit_review set state = 'CLOSED', held_until = null, closed_why = ?3, closed_by_name = ?4, closed_at = clock_timestamp(),
             version = version + 1 where account_id = ?1 and id = ?2\
      """;

  private static final String WAITS =
      "select %s from account a where a.account_id = ?1".formatted(CreditSql.WAITING);

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Proving proving;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        request.why(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .call(() -> proving.inTurn(session, accountId, null))
                .chain(() -> CreditReview.hold(session, accountId))
                .call(() -> refuseInUse(session, accountId))
                .call(review ->
                    Sql.run(
                        session, KEEP, accountId, review.id(), request.why().strip(), by.name()))
                .map(review -> new Answer(review.id())));
  }

  private static Uni<Void> refuseInUse(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, WAITS, accountId)
        .invoke(row -> {
          if ((Boolean) row[0]) {
            throw Problem.of(
                CreditProblem.CREDIT_REVIEW_IN_USE,
                "Have it decided, or take it back, before the look at the credit ends.");
          }
        })
        .replaceWithVoid();
  }
}
