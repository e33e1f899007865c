package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.Bounces;
import org.quarterday.account.Standing;
import org.quarterday.directdebit.Returns;
import org.quarterday.money.Money;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A collection that came back: found by its mandate, its processing day and its amount, taken off
 * the account on its own day, so that the account reads as if it had not been collected.
 */
@ApplicationScoped
class ReturnedCollection {

  /**
   * What came back.
   *
   * @param collectedOn the day the money had moved
   * @param inARow how many of the mandate's collections have come back without one that stood
   * @param isSecondTry whether it had been presented again already
   */
  record Back(UUID itemId, LocalDate collectedOn, int inARow, boolean isSecondTry, String words) {}

  private static final String REVERSED =
      "select number from entry where account_id = ?1 and reverses = ?2";

  @Inject Book book;
  @Inject Returns returns;

  /**
   * In the caller's transaction.
   *
   * @throws Parking when it cannot be told which collection it was, or it is not on the account yet
   */
  Uni<Back> of(Mutiny.Session session, Actor by, Advice advice, UUID accountId, UUID mandateId) {
    return returns
        .find(
            session,
            accountId,
            mandateId,
            new Returns.Sought(advice.originalOn(), advice.amountPence(), advice.transactionCode()))
        .map(found -> one(advice, found))
        .chain(item ->
            reverse(session, by, advice, accountId, item)
                .chain(words ->
                    returns
                        .returned(session, accountId, item.itemId(), advice.reason())
                        .map(inARow ->
                            new Back(
                                item.itemId(),
                                item.collectOn(),
                                inARow,
                                item.isSecondTry(),
                                words))));
  }

  private static Returns.Found one(Advice advice, List<Returns.Found> found) {
    List<Returns.Found> open = found.stream().filter(item -> !item.isReturned()).toList();
    String what =
        Money.ofPence(advice.amountPence()).format()
            + " processed on "
            + AdviceLetters.day(advice.originalOn());
    if (open.isEmpty()) {
      throw new Parking(
          found.isEmpty()
              ? "Nothing of " + what + " was collected by this mandate."
              : "The collection of " + what + " has come back before.");
    }
    if (open.size() > 1) {
      throw new Parking("More than one collection of " + what + " could be meant.");
    }
    if (open.getFirst().entryNumber() == null) {
      throw new Parking(
          "The collection of "
              + what
              + " is not on the account yet: post its run, then try again.");
    }
    return open.getFirst();
  }

  private Uni<String> reverse(
      Mutiny.Session session, Actor by, Advice advice, UUID accountId, Returns.Found item) {
    String amount = Money.ofPence(advice.amountPence()).format();
    String words = "Direct Debit returned unpaid: " + advice.reason();
    return Sql.row(session, REVERSED, accountId, item.entryNumber())
        .chain(reversed ->
            reversed != null
                ? Uni.createFrom()
                    .item(amount + " had been put back by hand as entry " + reversed[0] + ".")
                : Standing.hold(session, accountId, item.entryNumber())
                    .chain(payment ->
                        book.post(
                                session,
                                by,
                                new Book.Why("REVERSAL", words, null, null),
                                List.of(payment.reversed(accountId, words)))
                            .chain(posted ->
                                Bounces.record(
                                    session, by, bounce(advice, accountId, item, posted))))
                    .replaceWith(amount + " is owed again from the day it was collected."));
  }

  private static Bounces.Bounce bounce(
      Advice advice, UUID accountId, Returns.Found item, List<Book.Posted> posted) {
    return new Bounces.Bounce(
        accountId,
        item.entryNumber(),
        posted.getFirst().number(),
        null,
        "DIRECT_DEBIT_UNPAID",
        advice.reason(),
        advice.amountPence());
  }
}
