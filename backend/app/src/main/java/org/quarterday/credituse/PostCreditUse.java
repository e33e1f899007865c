package org.quarterday.credituse;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.CreditUsedLetter;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Puts a use on the books: both legs in one journal, or the one leg against where it lies. */
@ApplicationScoped
class PostCreditUse {

  /** The source of every entry of a use; such an entry is undone by putting the use back. */
  static final String SOURCE = "CREDIT_USE";

  /** The kind of the letter about a use. */
  static final LetterKind LETTER = LetterKind.CREDIT_USED;

  /**
   * What was posted.
   *
   * @param toNumber the other leg's; null where there is none
   * @param balancePence of the credit's account after it
   */
  record Posted(UUID journalId, int number, Integer toNumber, long balancePence) {}

  private static final String REFERENCES =
      """
      select coalesce(a.payment_reference, a.reference), a.reference,
             (select o.reference from account o where o.account_id = cast(?2 as uuid)),
             (select o.tenancy_id = a.tenancy_id from account o where o.account_id = cast(?2 as uuid))
        from account a where a.account_id = ?1\
      """;

  private static final String ENTRY =
      """
      select e.type_code, e.amount_pence, e.control_code, e.effective_on, cast(y.closed_at as text)
        from entry e join rent_year y on y.year = e.rent_year where e.account_id = ?1 and e.number = ?2\
      """;

  @Inject Book book;
  @Inject Letters letters;
  @Inject Today today;

  /**
   * Posts it and tells the tenant.
   *
   * @param approvedBy null where nobody else was needed
   * @param whereTo completes "has gone to"
   */
  Uni<Posted> post(
      Mutiny.Session session,
      Actor maker,
      String approvedBy,
      CreditUse.Content use,
      String whereTo) {
    var why = new Book.Why("TRANSFER", use.reason(), approvedBy, null);
    return Sql.row(session, REFERENCES, use.accountId(), use.toAccountId())
        .chain(row ->
            book.post(session, maker, why, use.kind().controlCode(), legs(use, row))
                .map(posted -> posted(use, posted))
                .call(posted -> tell(session, maker, use, (String) row[0], whereTo, posted)));
  }

  private List<Book.Posting> legs(CreditUse.Content use, Object[] row) {
    LocalDate now = today.date();
    if (use.kind() != CreditUseKind.TO_ACCOUNT) {
      return List.of(posting(use.accountId(), use, use.amountPence(), now, use.reason()));
    }
    // A statement does not name one household's account to another, joint tenants of before too.
    boolean same = Boolean.TRUE.equals(row[3]);
    String to = same ? "account " + row[2] : "another account";
    String from = same ? "account " + row[1] : "another account";
    return List.of(
        posting(
            use.accountId(), use, use.amountPence(), now, "Moved to " + to + ": " + use.reason()),
        posting(
            use.toAccountId(),
            use,
            Math.negateExact(use.amountPence()),
            now,
            "Moved from " + from + ": " + use.reason()));
  }

  private static Book.Posting posting(
      UUID accountId, CreditUse.Content use, long pence, LocalDate on, String words) {
    return new Book.Posting(accountId, use.kind().typeCode(), pence, on, SOURCE, words, null);
  }

  /** The book answers in the order of the accounts' ids. */
  private static Posted posted(CreditUse.Content use, List<Book.Posted> posted) {
    boolean turned = use.toAccountId() != null && use.toAccountId().compareTo(use.accountId()) < 0;
    Book.Posted off = turned ? posted.getLast() : posted.getFirst();
    Integer to =
        use.toAccountId() == null ? null : (turned ? posted.getFirst() : posted.getLast()).number();
    return new Posted(off.journalId(), off.number(), to, off.balancePence());
  }

  /** Whose credit nobody has claimed could not be reached: there is nobody to write to. */
  private Uni<Void> tell(
      Mutiny.Session session,
      Actor by,
      CreditUse.Content use,
      String reference,
      String whereTo,
      Posted posted) {
    if (use.kind() == CreditUseKind.UNCLAIMED) {
      return Uni.createFrom().voidItem();
    }
    var text =
        new CreditUsedLetter(
            reference, use.amountPence(), whereTo, use.reason(), posted.balancePence());
    var draft =
        new Letters.Draft(
            use.accountId(), LETTER, CreditUsedLetter.SUBJECT, today.date(), text.letter());
    return letters.queue(session, by, draft).replaceWithVoid();
  }

  /**
   * Puts back what another use took: its own entry reversed, on its day while that year is open.
   *
   * @param original the use whose money comes back, which is posted
   */
  Uni<Posted> putBack(
      Mutiny.Session session,
      Actor maker,
      String approvedBy,
      CreditUse.Content use,
      CreditUse original) {
    var why = new Book.Why("REVERSAL", use.reason(), approvedBy, original.journalId());
    return Sql.row(session, ENTRY, use.accountId(), original.entryNumber())
        .chain(entry -> {
          boolean open = entry[4] == null;
          var posting =
              new Book.Posting(
                  use.accountId(),
                  (String) entry[0],
                  Math.negateExact(((Number) entry[1]).longValue()),
                  open ? (LocalDate) entry[3] : today.date(),
                  SOURCE,
                  use.reason(),
                  open ? original.entryNumber() : null);
          return book.post(session, maker, why, (String) entry[2], List.of(posting));
        })
        .map(List::getFirst)
        .map(
            posted -> new Posted(posted.journalId(), posted.number(), null, posted.balancePence()));
  }
}
