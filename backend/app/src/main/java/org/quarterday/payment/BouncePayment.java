package org.quarterday.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.Bounces;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.Standing;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Takes a payment back that the bank did not honour: reversed on its own date, so that the account
 * reads as if it had not been made. Where only a part was taken back the rest is posted again in
 * the same journal, and can bounce in its turn.
 */
@ApplicationScoped
class BouncePayment {

  @Schema(name = "BounceRequest")
  record Request(
      @NotNull Bounce reasonCode,
      @Min(1)
          @Schema(
              nullable = true,
              description = "What was taken back, in pence; null for all of it.",
              examples = "11746")
          Long amountPence,
      @Size(max = 150)
          @Schema(nullable = true, description = "The bank's words.", examples = "Refer to drawer")
          String note) {

    String words() {
      return note == null || note.isBlank()
          ? reasonCode.words()
          : reasonCode.words() + ": " + note.strip();
    }
  }

  @Schema(name = "PaymentBounced")
  record Answer(
      @Schema(description = "The reversing entry's number.", examples = "1208") int reversalNumber,
      @Schema(
              nullable = true,
              description = "The entry of what is left of the payment; null when nothing is.")
          Integer restNumber,
      @Schema(description = "What was taken back, in pence.", examples = "11746") long bouncedPence,
      @Schema(description = "The balance after it, in pence.", examples = "31240")
          long balancePence,
      @Schema(examples = "£312.40 in arrears") String balanceWords) {}

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
                .call(payment -> refuse(session, by, payment, request))
                .chain(payment -> bounce(session, by, accountId, payment, request)));
  }

  private Uni<Void> refuse(Mutiny.Session session, Actor by, Standing payment, Request request) {
    if (!"RECEIPT".equals(payment.kind()) || payment.amountPence() >= 0) {
      throw Problem.of(PaymentProblem.NOT_A_PAYMENT, "Only a payment received can bounce.");
    }
    if (request.amountPence() != null && request.amountPence() > -payment.amountPence()) {
      throw Problem.of(
              PaymentProblem.ABOVE_REMAINING,
              "The payment is of " + Money.ofPence(-payment.amountPence()).format() + ".")
          .at("/amountPence");
    }
    return Limits.of(session, by, "REVERSE_ALONE", today.date())
        .invoke(allowed -> {
          if (!allowed.covers(MoneyLimits.size(payment.amountPence()))) {
            throw Problem.of(
                PaymentProblem.REVERSAL_OVER_LIMIT, "Ask a senior rents officer to reverse it.");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> bounce(
      Mutiny.Session session, Actor by, UUID accountId, Standing payment, Request request) {
    long bounced = request.amountPence() == null ? -payment.amountPence() : request.amountPence();
    long rest = -payment.amountPence() - bounced;
    List<Book.Posting> postings = new ArrayList<>();
    postings.add(payment.reversed(accountId, request.words()));
    if (rest > 0) {
      postings.add(
          new Book.Posting(
              accountId,
              payment.typeCode(),
              -rest,
              payment.effectiveOn(),
              "PAYMENT",
              "What is left of the payment",
              null));
    }
    var why = new Book.Why("REVERSAL", request.words(), null, null);
    return book.post(session, by, why, postings)
        .call(posted -> save(session, by, accountId, payment, request, bounced, posted))
        .map(posted -> answer(bounced, posted));
  }

  private static Uni<Integer> save(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Standing payment,
      Request request,
      long bounced,
      List<Book.Posted> posted) {
    return Bounces.record(
        session,
        by,
        new Bounces.Bounce(
            accountId,
            payment.number(),
            posted.getFirst().number(),
            posted.size() == 1 ? null : posted.getLast().number(),
            request.reasonCode().name(),
            request.note() == null ? "" : request.note().strip(),
            bounced));
  }

  private static Answer answer(long bounced, List<Book.Posted> posted) {
    long balance = posted.getLast().balancePence();
    return new Answer(
        posted.getFirst().number(),
        posted.size() == 1 ? null : posted.getLast().number(),
        bounced,
        balance,
        Money.ofPence(balance).inWords());
  }
}
