package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/** Writes down what a tenant promised to pay by a day. */
@ApplicationScoped
class PromisePayment {

  @Schema(name = "ArrearsPromiseRequest")
  record Request(
      @Min(1) @Max(100_000_000) @Schema(examples = "5000") long amountPence,
      @NotNull
          @CivilDay
          @Schema(description = "Today to five weeks ahead; beyond is an arrangement.")
          LocalDate dueOn,
      @NotNull @Size(max = 500) @Schema(examples = "Paid on Friday") String note) {}

  @Schema(name = "ArrearsPromised")
  record Answer(
      UUID id,
      LocalDate dueOn,
      @Schema(description = "The last day on which a payment still keeps it.") LocalDate lastDay) {}

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject Promises promises;

  /**
   * @throws Problem 422 ARREARS_DAY_WRONG, 409 ARREARS_PROMISED_ALREADY
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    try {
      promises.refuse(request.dueOn(), "/dueOn");
    } catch (Problem wrong) {
      return Uni.createFrom().failure(wrong);
    }
    var promise =
        new Promises.Promise(accountId, request.amountPence(), request.dueOn(), request.note());
    return once.write(
            by,
            key,
            new Whole(accountId, request),
            Answer.class,
            session ->
                ownAccount
                    .refuse(session, by, accountId)
                    .chain(() -> promises.make(session, by, promise))
                    .map(made -> new Answer(made.id(), made.dueOn(), made.lastDay())))
        .call(() -> promises.shown(accountId));
  }
}
