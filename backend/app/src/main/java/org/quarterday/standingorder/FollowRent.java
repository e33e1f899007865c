package org.quarterday.standingorder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.standingorder.rules.AskedAmount;
import org.quarterday.standingorder.rules.ChangeText;
import org.quarterday.standingorder.rules.StandingOrderState;
import org.quarterday.standingorder.rules.Terms;
import org.quarterday.task.Tasks;

/**
 * Asks for another amount when the rent comes to another: terms from the first due day the tenant
 * can be ready for, a letter that says what to tell the bank, and a task to look whether they did.
 * A sum that was agreed stays; somebody is asked to look at it.
 */
@ApplicationScoped
class FollowRent {

  private static final String NOTICE = "SO_NOTICE_DAYS";
  private static final String TASK = "STANDING_ORDER_AMOUNT";

  /** What is to be asked for, and from when. */
  private record Ask(Terms now, Terms next, AskedAmount asked, AskedAmounts.Year year) {}

  @Inject CouncilSettings settings;
  @Inject AskedAmounts amounts;
  @Inject Letters letters;
  @Inject Tasks tasks;
  @Inject Today today;

  /**
   * In the caller's transaction, which holds the order. Does nothing when the rent asks the same.
   */
  Uni<Void> follow(Mutiny.Session session, Actor by, HeldOrder order, String paymentReference) {
    return settings
        .on(session, NOTICE, today.date())
        .map(days -> order.schedule().firstFrom(today.date().plusDays(days)))
        .chain(from ->
            isAfterEnd(order, from)
                ? Uni.createFrom().voidItem()
                : amounts
                    .year(session, order.accountId(), from)
                    .map(year -> isKnown(year) ? ask(order, from, year) : null)
                    .chain(ask ->
                        ask == null || ask.asked().pence() == order.askedPence()
                            ? Uni.createFrom().voidItem()
                            : changed(session, by, order, ask, paymentReference)));
  }

  private static boolean isAfterEnd(HeldOrder order, LocalDate from) {
    LocalDate ends = order.schedule().endsOn();
    return ends != null && from.isAfter(ends);
  }

  /** What a rent year to come will charge is known once it is approved. */
  private boolean isKnown(AskedAmounts.Year year) {
    return year != null && (year.approved() || !year.from().isAfter(today.date()));
  }

  private static Ask ask(HeldOrder order, LocalDate from, AskedAmounts.Year year) {
    Terms now = order.schedule().terms().getLast();
    AskedAmount asked =
        AskedAmount.of(
            now.frequency(), year.charges(), order.lessWeeklyPence(), order.extraPence());
    return new Ask(now, new Terms(from, now.frequency(), asked.pence()), asked, year);
  }

  private Uni<Void> changed(
      Mutiny.Session session, Actor by, HeldOrder order, Ask ask, String paymentReference) {
    if (!order.followsRent() || ask.asked().rentPence() == 0) {
      return raise(
          session,
          by,
          order,
          ask,
          "The rent comes to another amount than the standing order",
          "It pays %s, and the rent comes to %s each time. Ask the tenant, and change or end it."
              .formatted(money(ask.now().amountPence()), money(ask.asked().pence())));
    }
    return HeldOrder.keep(
            session, by, order.accountId(), order.id(), ask.next(), ask.asked().pence())
        .chain(() ->
            order.move(
                session,
                by,
                StandingOrderState.Event.CHANGE,
                "The rent changed: asked for " + RecordOrder.words(ask.next())))
        .chain(() -> letters.queue(session, by, letter(order, ask, paymentReference)))
        .chain(queued ->
            raise(
                session,
                by,
                order,
                ask,
                "A standing order has to be changed by the tenant",
                (queued.isEmpty()
                        ? "There was nobody to write to: ask for %s instead of %s from %s. Look then whether it came."
                        : "A letter asks for %s instead of %s from %s. Look then whether it came, and ring the tenant if the old amount did.")
                    .formatted(
                        money(ask.next().amountPence()),
                        money(ask.now().amountPence()),
                        ask.next().fromOn())));
  }

  private Letters.Draft letter(HeldOrder order, Ask ask, String paymentReference) {
    return new Letters.Draft(
        order.accountId(),
        LetterKind.STANDING_ORDER_CHANGE,
        ChangeText.CHANGE_SUBJECT,
        today.date(),
        ChangeText.change(
            ask.now(),
            ask.next(),
            ask.asked(),
            ask.year().charges(),
            order.lessWeeklyPence(),
            paymentReference));
  }

  private Uni<Void> raise(
      Mutiny.Session session, Actor by, HeldOrder order, Ask ask, String title, String guidance) {
    return tasks
        .raise(
            session,
            by,
            new Tasks.Task(
                order.accountId(),
                TASK,
                title,
                guidance,
                Tasks.Priority.TEN_DAYS,
                "STANDING_ORDER:%s:%s:%d"
                    .formatted(order.id(), ask.year().from(), ask.asked().pence())))
        .replaceWithVoid();
  }

  private static String money(long pence) {
    return Money.ofPence(pence).format();
  }
}
