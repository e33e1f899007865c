package org.quarterday.standingorder;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.standingorder.rules.ChangeText;
import org.quarterday.standingorder.rules.StandingOrderState;

/**
 * Keeps what is on record of standing orders in step with the books: one whose first payment came
 * runs; one whose account or last day is over has ended, and its payer is asked to stop it; one
 * that follows the rent is asked to change when the rent does.
 */
@ApplicationScoped
class FollowOrders {

  private static final Logger LOG = Logger.getLogger(FollowOrders.class);
  private static final Actor CLOCK = Actor.system("Standing orders");
  private static final int AT_ONCE = 500;

  private record OnBooks(
      UUID accountId, UUID id, LocalDate accountEndsOn, String paymentReference, boolean paid) {}

  private static final String ORDERS =
      """
      select o.account_id, o.id, a.ends_on, coalesce(a.payment_reference, a.reference) as payment_reference,
             exists (select from entry e where e.account_id = o.account_id and e.type_code = 'RSO' and e.amount_pence < 0 and e.reverses is null
                        and e.effective_on >= (select min(t.from_on) - 3 from standing_order_terms t
                                                where t.account_id = o.account_id and t.order_id = o.id)
                        and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)) as paid
        from standing_order o join account a on a.account_id = o.account_id
       where o.state <> 'ENDED' and ($1::uuid is null or o.id > $1) order by o.id limit $2\
      """;

  private static final String ENDS =
      "update standing_order set ends_on = ?3 where account_id = ?1 and id = ?2";

  @Inject Pool pool;
  @Inject Work work;
  @Inject FollowRent rent;
  @Inject Letters letters;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.standing-orders.follow:6h}",
      delayed = "3M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    return from(null);
  }

  private Uni<Void> from(UUID after) {
    return pool.preparedQuery(ORDERS)
        .execute(Tuple.of(after, AT_ONCE))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(FollowOrders::onBooks).toList())
        .chain(found ->
            Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .chain(() ->
                    found.size() < AT_ONCE
                        ? Uni.createFrom().voidItem()
                        : from(found.getLast().id())));
  }

  private static OnBooks onBooks(Row row) {
    return new OnBooks(
        row.getUUID("account_id"),
        row.getUUID("id"),
        row.getLocalDate("ends_on"),
        row.getString("payment_reference"),
        row.getBoolean("paid"));
  }

  private Uni<Void> one(OnBooks order) {
    return work.write(CLOCK, session -> step(session, order))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "standing order %s was not followed", order.id()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> step(Mutiny.Session session, OnBooks found) {
    return HeldOrder.hold(session, found.accountId(), found.id())
        .chain(order -> {
          if (order.state() == StandingOrderState.ENDED) {
            return Uni.createFrom().voidItem();
          }
          LocalDate ends = order.schedule().endsOn();
          if (isPast(found.accountEndsOn())) {
            return accountOver(session, order, found);
          }
          if (isPast(ends)) {
            return order
                .move(session, CLOCK, StandingOrderState.Event.END, "Its last day was " + ends)
                .replaceWithVoid();
          }
          return started(session, order, found)
              .chain(now -> rent.follow(session, CLOCK, now, found.paymentReference()));
        });
  }

  private boolean isPast(LocalDate day) {
    return day != null && day.isBefore(today.date());
  }

  /** The order as it stands then. */
  private static Uni<HeldOrder> started(Mutiny.Session session, HeldOrder order, OnBooks found) {
    return found.paid() && order.state() == StandingOrderState.ASKED
        ? order
            .move(session, CLOCK, StandingOrderState.Event.FIRST_PAYMENT, "The first payment came")
            .chain(() -> HeldOrder.hold(session, order.accountId(), order.id()))
        : Uni.createFrom().item(order);
  }

  /** An order that never paid was never at a bank: nobody is asked to stop it. */
  private Uni<Void> accountOver(Mutiny.Session session, HeldOrder order, OnBooks found) {
    LocalDate over = found.accountEndsOn();
    LocalDate ends = order.schedule().until(over).endsOn();
    return Sql.run(session, ENDS, order.accountId(), order.id(), ends)
        .chain(() ->
            order.move(
                session, CLOCK, StandingOrderState.Event.END, "The account ended on " + over))
        .chain(() ->
            found.paid()
                ? letters
                    .queue(
                        session,
                        CLOCK,
                        new Letters.Draft(
                            order.accountId(),
                            LetterKind.STANDING_ORDER_STOP,
                            ChangeText.STOP_SUBJECT,
                            today.date(),
                            ChangeText.stop(over, found.paymentReference())))
                    .replaceWithVoid()
                : Uni.createFrom().voidItem());
  }
}
