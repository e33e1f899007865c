package org.quarterday.placement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.placement.rules.DebtState;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Calls a debt back from its agency: the debtor spoke to the council, or for another reason. */
@ApplicationScoped
class RecallDebt {

  @Schema(name = "PlacementRecall")
  record Request(
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "Rang us and offers £20 a week from Friday")
          String reason) {}

  @Schema(name = "PlacementRecalled")
  record Answer(UUID accountId, DebtState state) {}

  private static final String OUT =
      """
      select state from placement_debt where account_id = ?1 and placement_id = ?2 order by id desc limit 1\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Endings endings;

  /**
   * @throws Problem 404 PLACED_DEBT_NOT_FOUND, 409 PLACED_DEBT_CANNOT
   */
  Uni<Answer> run(Actor by, UUID placement, UUID account, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            ownAccount
                .refuse(session, by, account)
                .chain(() -> refuse(session, placement, account))
                .chain(() ->
                    endings.end(
                        session,
                        by,
                        account,
                        new Endings.End(Ending.BY_HAND, request.reason().strip())))
                .map(ended -> {
                  if (ended == null) {
                    throw cannot();
                  }
                  return new Answer(
                      account, ended.before().isOut() ? DebtState.RECALLED : DebtState.LEFT_OUT);
                }));
  }

  private static Uni<Void> refuse(Mutiny.Session session, UUID placement, UUID account) {
    return Sql.row(session, OUT, account, placement)
        .invoke(row -> {
          if (row == null) {
            throw Problem.of(
                PlacementProblem.PLACED_DEBT_NOT_FOUND, "Look at the placement again.");
          }
          if (!DebtState.valueOf((String) row[0]).isOut()) {
            throw cannot();
          }
        })
        .replaceWithVoid();
  }

  private static Problem cannot() {
    return Problem.of(PlacementProblem.PLACED_DEBT_CANNOT, "There is nothing to call back.");
  }
}
