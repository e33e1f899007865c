package org.quarterday.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.correction.Correction.Case;
import org.quarterday.correction.Correction.Request;
import org.quarterday.correction.Correction.State;
import org.quarterday.correction.rules.PuttingRight;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Puts a payment right, or moves money between accounts. Within the maker's limit for the account
 * and day it is posted at once; above it, it waits for another person and nothing is posted.
 */
@ApplicationScoped
class MakeCorrection {

  @Schema(name = "CorrectedAccount")
  record Account(
      UUID accountId,
      String reference,
      @Schema(description = "The balance after it, in pence.", examples = "19494")
          long balancePence,
      @Schema(examples = "£194.94 in arrears") String balanceWords,
      @Schema(description = "Plain words for the tenant, a paragraph each.")
          List<String> explanation) {}

  @Schema(name = "CorrectionMade")
  record Answer(
      UUID id,
      State state,
      @Schema(description = "What an approval has to name.") String contentHash,
      @Schema(
              nullable = true,
              description = "The entry that took it off this account; null while it waits.")
          Integer offNumber,
      @Schema(
              nullable = true,
              description = "The entry that put it on, on the other account or on this one.")
          Integer onNumber,
      @Schema(description = "Empty while it waits.") List<Account> accounts) {}

  @Inject Once once;
  @Inject WeighCorrection weigh;
  @Inject PostCase post;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            weigh
                .weigh(session, by, accountId, request)
                .invoke(weighed -> BuildCase.refuseUnconfirmed(weighed.what(), request.codes()))
                .chain(weighed ->
                    weighed.needsApproval()
                        ? keep(session, by, weighed.what(), request, null)
                        : post.post(session, by, null, weighed.what())
                            .chain(posted -> keep(session, by, weighed.what(), request, posted))));
  }

  private Uni<Answer> keep(
      Mutiny.Session session, Actor by, Case what, Request request, PostCase.Posted posted) {
    return Corrections.keep(session, by, what, request.codes(), posted)
        .map(kept ->
            new Answer(
                kept.id(),
                posted == null ? State.AWAITING_APPROVAL : State.POSTED,
                Correction.hex(kept.contentHash()),
                posted == null ? null : posted.offNumber(),
                posted == null ? null : posted.onNumber(),
                accounts(what, posted, today.date())));
  }

  static List<Account> accounts(Case what, PostCase.Posted posted, LocalDate on) {
    if (posted == null) {
      return List.of();
    }
    List<Account> accounts = new ArrayList<>();
    accounts.add(account(what, PuttingRight.Side.FROM, posted.balancePence(), on));
    if (what.to() != null) {
      accounts.add(account(what, PuttingRight.Side.TO, posted.toBalancePence(), on));
    }
    return List.copyOf(accounts);
  }

  private static Account account(Case what, PuttingRight.Side side, long pence, LocalDate on) {
    Correction.Side here = side == PuttingRight.Side.FROM ? what.from() : what.to();
    Money balance = Money.ofPence(pence);
    return new Account(
        here.accountId(),
        here.reference(),
        pence,
        balance.inWords(),
        Effects.explanation(what, side, balance, on));
  }
}
