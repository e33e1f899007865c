package org.quarterday.placement;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Records what the agency said to a placement: it takes all of it but what is named. What it does
 * not take is decided anew, by the council and perhaps for another agency.
 */
@ApplicationScoped
class AnswerPlacement {

  @Schema(name = "PlacementRejected")
  record Rejected(
      @NotNull UUID accountId,
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "Debtor is a minor by their records")
          String reason) {}

  @Schema(name = "PlacementAnswer")
  record Request(
      @NotNull
          @Size(max = PreparePlacement.MOST)
          @Schema(description = "What it does not take; empty when it takes all.")
          List<@NotNull @Valid Rejected> rejected) {}

  @Schema(name = "PlacementAnswered")
  record Answer(UUID id, @Schema(examples = "11") int accepted, int rejected) {}

  private static final String OF =
      "select count(*) from placement_debt where account_id = ?1 and placement_id = ?2 and state = 'SENT'";

  private static final String ACCEPTED =
      "update placement_debt set state = 'ACTIVE', heard_on = ?2, version = version + 1 where placement_id = ?1 and state = 'SENT'";

  private static final String ANSWERED =
      "update placement set state = 'ANSWERED', version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Endings endings;
  @Inject Today today;

  /**
   * @throws Problem 404 PLACED_DEBT_NOT_FOUND, 409 PLACEMENT_CANNOT
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldPlacement.hold(session, id)
                .invoke(held -> held.mustBe(HeldPlacement.State.SENT))
                .chain(() ->
                    Multi.createFrom()
                        .iterable(request.rejected())
                        .onItem()
                        .transformToUniAndConcatenate(each -> reject(session, by, id, each))
                        .collect()
                        .asList())
                .chain(() -> Sql.run(session, ACCEPTED, id, today.date()))
                .call(() -> Sql.run(session, ANSWERED, id))
                .map(accepted -> new Answer(id, accepted, request.rejected().size())));
  }

  private Uni<Void> reject(Mutiny.Session session, Actor by, UUID placement, Rejected each) {
    return Sql.row(session, OF, each.accountId(), placement)
        .invoke(row -> {
          if (((Number) row[0]).longValue() == 0) {
            throw Problem.of(
                    PlacementProblem.PLACED_DEBT_NOT_FOUND,
                    "Name debts that were sent and are not called back.")
                .at("/rejected");
          }
        })
        .chain(() ->
            endings.end(
                session,
                by,
                each.accountId(),
                new Endings.End(Ending.REJECTED, each.reason().strip())))
        .replaceWithVoid();
  }
}
