package org.quarterday.adjustment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.money.Money;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Says what an adjustment would do, with all its refusals, and does nothing. */
@ApplicationScoped
class PreviewAdjustment {

  @Schema(name = "AdjustmentPreview")
  record Answer(
      @Schema(examples = "31240") long balanceBeforePence,
      @Schema(examples = "£312.40 in arrears") String balanceBeforeWords,
      @Schema(examples = "28740") long balanceAfterPence,
      @Schema(examples = "£287.40 in arrears") String balanceAfterWords,
      @Schema(description = "True: it will wait for another person.") boolean needsApproval,
      @Schema(
              description = "What you may adjust alone on one account in a day.",
              examples = "up to £50.00")
          String limitWords,
      @Schema(description = "What you adjusted on it today already, in pence.", examples = "0")
          long adjustedTodayPence) {}

  @Inject Work work;
  @Inject WeighAdjustment weigh;

  Uni<Answer> run(Actor by, UUID accountId, Adjustment.Request request) {
    return work.write(
        by,
        session ->
            weigh
                .weigh(session, by, accountId, request)
                .map(weighed -> answer(weighed, request.amountPence())));
  }

  private static Answer answer(WeighAdjustment.Weighed weighed, long amountPence) {
    Money before = Money.ofPence(weighed.balancePence());
    Money after = before.plus(Money.ofPence(amountPence));
    return new Answer(
        before.pence(),
        before.inWords(),
        after.pence(),
        after.inWords(),
        weighed.needsApproval(),
        weighed.allowed().inWords(),
        weighed.spentPence());
  }
}
