package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.account.Till;
import org.quarterday.online.CardPaymentReads.Kept;
import org.quarterday.online.CardPayments.Seen;
import org.quarterday.online.MyCardPayment.State;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Asks the provider what became of a payment and does what follows. The tenant's return, the
 * provider's notice and the job all come here, in any order, at once and again: the money is posted
 * under one key of one principal, so it is posted once.
 */
@ApplicationScoped
class SettleCardPayment {

  private static final Logger LOG = Logger.getLogger(SettleCardPayment.class);

  /** Whoever asks, the posting has one principal: the key is claimed under it. */
  static final Actor POSTS = Actor.system("Housing Online");

  static final String WORDS = "Paid online by card";
  private static final String TYPE = "RCC";

  /** What the posting's key is for. */
  record Content(UUID id, long amountPence) {}

  private static final String POSTED =
      """
      update card_payment set state = 'POSTED', entry_number = $2, paid_on = $3, ended_at = clock_timestamp()
       where id = $1 and state in ('STARTED', 'SUBMITTED')\
      """;

  private static final String OVER =
      """
      update card_payment set state = $2, ended_at = clock_timestamp()
       where id = $1 and state in ('STARTED', 'SUBMITTED')\
      """;

  private static final String SUBMITTED =
      "update card_payment set state = 'SUBMITTED' where id = $1 and state = 'STARTED'";

  @Inject Till till;
  @Inject Work work;
  @Inject Today today;
  @Inject CardPayments provider;
  @Inject CardPaymentReads payments;
  @Inject CardSuspense suspense;

  /** Fails when the provider cannot be asked; then nothing has changed and the job asks again. */
  Uni<Void> run(Actor by, UUID id) {
    return payments
        .kept(id)
        .chain(kept ->
            kept.open() && kept.state() != State.STARTING
                ? provider.ask(kept.providerReference()).chain(seen -> settle(by, kept, seen))
                : Uni.createFrom().voidItem());
  }

  private Uni<Void> settle(Actor by, Kept kept, Seen seen) {
    return switch (seen.outcome()) {
      case OPEN -> Uni.createFrom().voidItem();
      case SUBMITTED -> write(by, SUBMITTED, Tuple.of(kept.id()));
      case FAILED, CANCELLED -> write(by, OVER, Tuple.of(kept.id(), seen.outcome().name()));
      case PAID -> take(kept, seen);
    };
  }

  private Uni<Void> take(Kept kept, Seen seen) {
    LocalDate paidOn = paidOn(seen);
    if (seen.amountPence() != kept.amountPence()) {
      LOG.errorf(
          "card payment %s: asked for %d pence, the provider took %d",
          kept.id(), kept.amountPence(), seen.amountPence());
      return suspense.hold(POSTS, kept, seen.amountPence(), paidOn, "CARD_AMOUNT_DIFFERS");
    }
    // It has been taken: a payment like it is no reason not to post it.
    var taking = new Till.Taking(kept.accountId(), TYPE, kept.amountPence(), paidOn, WORDS, true);
    return till.take(POSTS, key(kept.id()), content(kept), taking)
        .chain(outcome ->
            outcome.taken() == null
                ? suspense.hold(POSTS, kept, kept.amountPence(), paidOn, why(outcome.seen()))
                : posted(kept, outcome.taken(), paidOn));
  }

  /** In the words of a payment file's lines. */
  private static String why(Till.Seen seen) {
    return seen.week() && !seen.closed() && !seen.control() ? "NO_CONTROL_ACCOUNT" : "NO_OPEN_WEEK";
  }

  /** Number 0 is the mark of money in suspense: {@link CardSuspense} took the key first. */
  private Uni<Void> posted(Kept kept, Till.Taken taken, LocalDate paidOn) {
    return taken.number() == 0
        ? Uni.createFrom().voidItem()
        : write(POSTS, POSTED, Tuple.of(kept.id(), taken.number(), paidOn));
  }

  static String key(UUID id) {
    return "card-payment:" + id;
  }

  static Content content(Kept kept) {
    return new Content(kept.id(), kept.amountPence());
  }

  /** The provider's clock may be ahead of ours; a payment is never of tomorrow. */
  private LocalDate paidOn(Seen seen) {
    LocalDate now = today.date();
    return seen.paidOn() == null || seen.paidOn().isAfter(now) ? now : seen.paidOn();
  }

  private Uni<Void> write(Actor by, String sql, Tuple values) {
    return work.sql(by, "", connection -> connection.preparedQuery(sql).execute(values))
        .replaceWithVoid();
  }
}
