package org.quarterday.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Puts one wrong entry right: an equal and opposite entry on the same effective date that names it.
 * Nothing is edited; both stay on the statement. An entry is reversed once, and a reversal is not
 * reversed but posted again.
 */
@ApplicationScoped
class ReverseEntry {

  @Schema(name = "EntryReversal")
  record Request(
      @NotBlank
          @Size(max = 200)
          @Schema(
              description = "Why, as the tenant may read it.",
              examples = "Posted to the wrong account")
          String reason) {}

  @Schema(name = "EntryReversed")
  record Answer(
      @Schema(description = "The reversing entry's number within the account.", examples = "1207")
          int number,
      @Schema(description = "Amount of the reversing entry in pence.", examples = "-11746")
          long amountPence,
      @Schema(
              description =
                  "The account's balance after it, in pence; positive is owed to the council.",
              examples = "31240")
          long balancePence) {}

  @Inject Once once;
  @Inject Book book;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, int number, Request request) {
    record Whole(UUID accountId, int number, Request request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, number, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> Standing.hold(session, accountId, number))
                .call(wrong -> refuseOverLimit(session, by, wrong))
                .chain(wrong -> reverse(session, by, accountId, wrong, request)));
  }

  /**
   * Undoing a debit gives the tenant its amount, so it has a limit as an adjustment has; else an
   * adjustment refused could be had by reversing a week's rent.
   */
  private Uni<Void> refuseOverLimit(Mutiny.Session session, Actor by, Standing wrong) {
    return Limits.of(session, by, "REVERSE_ALONE", today.date())
        .invoke(allowed -> {
          if (!allowed.covers(MoneyLimits.size(wrong.amountPence()))) {
            throw Problem.of(
                AccountProblem.REVERSAL_OVER_LIMIT, "Ask a senior rents officer to reverse it.");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> reverse(
      Mutiny.Session session, Actor by, UUID accountId, Standing wrong, Request request) {
    var why = new Book.Why("REVERSAL", request.reason(), null, null);
    var posting = wrong.reversed(accountId, request.reason());
    return book.post(session, by, why, posting)
        .map(posted -> new Answer(posted.number(), posting.amountPence(), posted.balancePence()));
  }
}
