package org.quarterday.credituse;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.credituse.rules.UsableCredit;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Asks that what a use took be put back on the account: an unclaimed credit was claimed, or the
 * other books did not want the money. All of it; another person decides.
 */
@ApplicationScoped
class AskForPutBack {

  @Schema(name = "CreditPutBackRequest")
  record Request(
      @NotBlank
          @Size(max = 160)
          @Schema(description = "As the tenant may read it.", examples = "You claimed your credit")
          String reason,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "Who claims it, and what was looked at.",
              examples = "Passport and the tenancy agreement of 2014, seen on 20 May")
          String evidence) {}

  private static final String AGAIN =
      """
      select proposed_by_name, state from credit_use
       where account_id = ?1 and put_back_of = ?2 and state in ('AWAITING_APPROVAL', 'POSTED')\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject CreditUses uses;

  Uni<ProposeCreditUse.Answer> run(Actor by, String key, UUID useId, Request request) {
    record Whole(UUID useId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(useId, request),
        ProposeCreditUse.Answer.class,
        session ->
            CreditUse.hold(session, useId)
                .call(use -> ownAccount.refuse(session, by, use.accountId()))
                .invoke(AskForPutBack::refuse)
                .call(use ->
                    Sql.row(session, AGAIN, use.accountId(), useId)
                        .invoke(AskForPutBack::refuseSecond))
                .chain(use -> keep(session, by, use, request)));
  }

  private static void refuse(CreditUse use) {
    if (use.state() != CreditUseState.POSTED) {
      throw CreditUse.cannot("It is " + use.words() + ": nothing of it is on the account.");
    }
    if (!use.content().kind().canBePutBack()) {
      throw CreditUse.cannot("Between rent accounts it is transferred back.");
    }
    if (use.confirmed()) {
      throw CreditUse.cannot("The other books have it: it comes back as a payment from there.");
    }
  }

  private static void refuseSecond(Object[] row) {
    if (row != null) {
      throw Problem.of(
          CreditUseProblem.CREDIT_USE_WAITING,
          "POSTED".equals(row[1])
              ? "It has been put back already."
              : row[0] + " asked for it; another person decides.");
    }
  }

  private Uni<ProposeCreditUse.Answer> keep(
      Mutiny.Session session, Actor by, CreditUse of, Request request) {
    var use =
        new CreditUse.Content(
            of.accountId(),
            UuidCreator.getTimeOrderedEpoch(),
            CreditUseKind.PUT_BACK,
            of.content().amountPence(),
            request.reason().strip(),
            null,
            null,
            "",
            null,
            request.evidence().strip(),
            of.id());
    return uses.keep(session, by, use, null, new UsableCredit(0, List.of()))
        .map(hash ->
            new ProposeCreditUse.Answer(
                use.id(), CreditUseState.AWAITING_APPROVAL, hash, null, null, null));
  }
}
