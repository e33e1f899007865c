package org.quarterday.online;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.online.MyCardPayment.State;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Starts a card payment and says where to pay it. The intention is written down before the provider
 * hears of it, under an id that is the provider's idempotency key: whatever answer is lost, sending
 * the same request again finds the same payment.
 */
@ApplicationScoped
class StartCardPayment {

  /** £10,000.00: what is above it is a slip of the thumb. */
  static final long MOST_PENCE = 1_000_000;

  @Schema(name = "CardPaymentRequest")
  record Request(
      @NotNull
          @Min(1)
          @Max(MOST_PENCE)
          @Schema(description = "In pence, above nil.", examples = "5000")
          Long amountPence,
      @Schema(description = "True once the person says that it is another payment.")
          boolean another) {}

  /** What the key remembers. */
  record Begun(UUID id) {}

  /** Two forms sent at once are looked at one after the other, or neither would see the other. */
  private static final String ALONE =
      "select cast(pg_advisory_xact_lock(hashtextextended(cast(cast(?1 as uuid) as text), 1)) as text)";

  /** The same amount, paid or under way, since so lately that it is likely the same intention. */
  private static final String ALIKE =
      """
      select 1 from card_payment where account_id = ?1 and amount_pence = ?2 and state not in ('FAILED', 'CANCELLED')
         and started_at > clock_timestamp() - interval '1 day' limit 1\
      """;

  private static final String WRITE =
      "insert into card_payment (id, account_id, amount_pence, state, issuer, subject, provider) values (?1, ?2, ?3, 'STARTING', ?4, ?5, ?6)";

  private static final String STARTED =
      "update card_payment set state = 'STARTED', provider_reference = $2, ask_after = clock_timestamp() + interval '2 minutes' where id = $1 and state = 'STARTING'";

  @Inject Once once;
  @Inject Work work;
  @Inject CardPayments provider;
  @Inject CardPaymentReads payments;
  @Inject MyAccountReads accounts;
  @Inject OnlineSettings settings;

  Uni<MyCardPayment> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    Once.needed(key);
    return accounts
        .required(by, accountId)
        .chain(() ->
            once.write(
                by,
                key,
                new Whole(accountId, request),
                Begun.class,
                session -> write(session, by, accountId, request)))
        .chain(begun -> payments.kept(begun.id()))
        .chain(kept -> page(by, kept))
        .chain(page ->
            payments.mine(by, page.id()).map(payment -> payment.continuedAt(page.address())));
  }

  private Uni<Begun> write(Mutiny.Session session, Actor by, UUID accountId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.row(session, ALONE, accountId)
        .chain(() -> Sql.row(session, ALIKE, accountId, request.amountPence()))
        .invoke(alike -> {
          if (alike != null && !request.another()) {
            throw Problem.of(
                    OnlineProblem.CARD_PAYMENT_ALIKE,
                    "Look at what is under way first. If this is another payment, say so.")
                .at("/another");
          }
        })
        .chain(() ->
            Sql.run(
                session,
                WRITE,
                id,
                accountId,
                request.amountPence(),
                by.issuer(),
                by.subject(),
                provider.name()))
        .replaceWith(new Begun(id));
  }

  private record Page(UUID id, String address) {}

  private Uni<Page> page(Actor by, CardPaymentReads.Kept kept) {
    if (kept.state() == State.STARTED) {
      return provider.ask(kept.providerReference()).map(seen -> new Page(kept.id(), seen.page()));
    }
    if (kept.state() != State.STARTING) {
      return Uni.createFrom().item(new Page(kept.id(), null));
    }
    var order =
        new CardPayments.Order(
            kept.id(),
            kept.amountPence(),
            kept.accountReference(),
            settings.origin() + "/online/paid/" + kept.id());
    return provider
        .begin(order)
        .call(seen ->
            work.sql(
                by,
                "",
                connection ->
                    connection
                        .preparedQuery(STARTED)
                        .execute(Tuple.of(kept.id(), seen.reference()))))
        // One given up in the meantime has no page: nobody may pay what nobody would ask about.
        .chain(seen ->
            payments
                .kept(kept.id())
                .map(
                    now -> new Page(kept.id(), now.state() == State.STARTED ? seen.page() : null)));
  }
}
