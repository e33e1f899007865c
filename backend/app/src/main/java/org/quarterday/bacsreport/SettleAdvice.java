package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.bacsreport.Advice.Target;
import org.quarterday.bacsreport.rules.Offer;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Says how a parked advice was dealt with by hand, or that a proposed step is not taken. What was
 * done before stands.
 */
@ApplicationScoped
class SettleAdvice {

  @Schema(name = "BacsAdviceSettlement")
  record Request(
      @NotBlank @Size(max = 300) @Schema(examples = "Spoke to the tenant: she pays by card")
          String note) {}

  @Schema(name = "BacsAdviceSettled")
  record Answer(UUID id) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.note().strip(),
        session ->
            Advice.hold(session, id)
                .invoke(SettleAdvice::refuse)
                .call(advice ->
                    advice.accountId() == null
                        ? Uni.createFrom().voidItem()
                        : ownAccount.refuse(session, by, advice.accountId()))
                .chain(advice ->
                    advice.save(
                        session,
                        by,
                        Outcome.SETTLED,
                        Offer.NONE,
                        advice.words() + " Settled by hand: " + request.note().strip(),
                        Target.UNKNOWN))
                .replaceWith(new Answer(id)));
  }

  private static void refuse(Advice advice) {
    if (advice.outcome() != Outcome.PARKED && advice.outcome() != Outcome.PROPOSED) {
      throw Problem.of(BacsReportProblem.BACS_ADVICE_DECIDED, advice.words());
    }
  }
}
