package org.quarterday.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Says what putting right would do to each account, with all its refusals, and does nothing. */
@ApplicationScoped
class PreviewCorrection {

  @Schema(name = "CorrectionPreview")
  record Answer(
      @Schema(description = "The account itself first, then the other one.")
          List<Effects.Effect> accounts,
      @Schema(description = "Each has to be confirmed by its code.")
          List<Correction.Finding> findings,
      @Schema(description = "True: it will wait for another person.") boolean needsApproval,
      @Schema(
              description = "What you may put right alone on one account in a day.",
              examples = "up to £1,000.00")
          String limitWords) {}

  @Inject Work work;
  @Inject WeighCorrection weigh;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Correction.Request request) {
    return work.write(
        by,
        session ->
            weigh
                .weigh(session, by, accountId, request)
                .chain(weighed ->
                    Effects.of(session, weighed.what(), today.date())
                        .map(effects ->
                            new Answer(
                                effects,
                                weighed.what().findings(),
                                weighed.needsApproval(),
                                weighed.allowed().inWords()))));
  }
}
