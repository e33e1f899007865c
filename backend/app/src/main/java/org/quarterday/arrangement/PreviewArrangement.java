package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** What terms would come to, before anybody agrees. Writes nothing. */
@ApplicationScoped
class PreviewArrangement {

  @Schema(name = "ArrangementPreviewRequest")
  record Request(@NotNull @Valid AskedTerms terms) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject WeighTerms weigh;

  /**
   * @throws Problem what {@link WeighTerms#of} refuses
   */
  Uni<WeighedArrangement> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> weigh.of(session, accountId, request.terms()))
                .map(WeighedArrangement::of));
  }
}
