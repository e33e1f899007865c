package org.quarterday.standingorder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.standingorder.rules.PayRhythm;

/** What to ask a tenant for, before anybody decides. Writes nothing. */
@ApplicationScoped
class AskAmount {

  /** How somebody wants to pay. */
  @Schema(name = "StandingOrderAskRequest")
  record Request(
      @NotNull PayRhythm rhythm,
      @NotNull
          @CivilDay
          @Schema(
              description =
                  "The first payment. Its day of the week, or of the month, is every payment’s.")
          LocalDate firstOn,
      @Min(0)
          @Max(10_000_000)
          @Schema(
              description = "What somebody else pays of each charged week, in pence.",
              examples = "0")
          long lessWeeklyPence,
      @Min(0)
          @Max(10_000_000)
          @Schema(description = "Off the arrears with each payment, in pence.", examples = "0")
          long extraPence) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject AskedAmounts amounts;

  Uni<AskedOrder> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() ->
                    amounts.of(
                        session,
                        accountId,
                        request.rhythm(),
                        request.firstOn(),
                        request.lessWeeklyPence(),
                        request.extraPence())));
  }
}
