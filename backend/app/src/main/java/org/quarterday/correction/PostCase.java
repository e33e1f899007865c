package org.quarterday.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.correction.Correction.Case;
import org.quarterday.correction.rules.Mistake;
import org.quarterday.correction.rules.PuttingRight;
import org.quarterday.platform.security.Actor;

/** Posts what is to be put right: both halves in one journal, or neither. */
@ApplicationScoped
class PostCase {

  /**
   * What was posted.
   *
   * @param offNumber the entry that took it off the account
   * @param onNumber the entry that put it on, on the other account or on the same
   * @param toBalancePence null when the account was right
   */
  record Posted(
      UUID journalId, int offNumber, int onNumber, long balancePence, Long toBalancePence) {}

  @Inject Book book;

  Uni<Posted> post(Mutiny.Session session, Actor maker, String approvedBy, Case what) {
    boolean transfer = what.right().mistake() == Mistake.TRANSFER;
    var why = new Book.Why(transfer ? "TRANSFER" : "REVERSAL", what.reason(), approvedBy, null);
    return book.post(session, maker, why, List.of(off(what), on(what)))
        .map(posted -> posted(what, posted));
  }

  private static Book.Posting off(Case what) {
    PuttingRight right = what.right();
    boolean transfer = right.mistake() == Mistake.TRANSFER;
    return new Book.Posting(
        what.from().accountId(),
        what.typeCode(),
        right.amount().pence(),
        right.on(),
        transfer ? "TRANSFER" : "REVERSAL",
        transfer ? moved("Moved to", what, what.to().reference()) : what.reason(),
        what.entryNumber());
  }

  private static Book.Posting on(Case what) {
    PuttingRight right = what.right();
    boolean transfer = right.mistake() == Mistake.TRANSFER;
    return new Book.Posting(
        what.to() == null ? what.from().accountId() : what.to().accountId(),
        what.typeCode(),
        right.rightAmount().negate().pence(),
        right.rightOn(),
        transfer ? "TRANSFER" : "CORRECTION",
        transfer ? moved("Moved from", what, what.from().reference()) : what.reason(),
        null);
  }

  /** A statement does not tell one household the account of another. */
  private static String moved(String way, Case what, String other) {
    return what.oneTenancy()
        ? "%s account %s: %s".formatted(way, other, what.reason())
        : "%s another account: %s".formatted(way, what.reason());
  }

  /** The book answers in the order of the accounts' ids, and keeps the order within one. */
  private static Posted posted(Case what, List<Book.Posted> posted) {
    boolean turned =
        what.to() != null && what.to().accountId().compareTo(what.from().accountId()) < 0;
    Book.Posted off = turned ? posted.get(1) : posted.get(0);
    Book.Posted on = turned ? posted.get(0) : posted.get(1);
    return new Posted(
        off.journalId(),
        off.number(),
        on.number(),
        what.to() == null ? on.balancePence() : off.balancePence(),
        what.to() == null ? null : on.balancePence());
  }
}
