package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Ends the look at a credit: it is used up, or it was none. A credit that is left is listed again.
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

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        request.why(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> CreditReview.hold(session, accountId))
                .call(review ->
                    Sql.run(
                        session, KEEP, accountId, review.id(), request.why().strip(), by.name()))
                .map(review -> new Answer(review.id())));
  }
}
