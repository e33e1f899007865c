package org.quarterday.bacsreport;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A claim under the Direct Debit Guarantee: the payer has been refunded, so the rent is owed again
 * from the day we are told, and two clocks run. The collections themselves stand, because they were
 * made; a claim may be about several, and years old.
 */
@ApplicationScoped
class OpenedClaim {

  /** Evidence has to be with our bank within this many working days of the advice. */
  private static final int CHALLENGE_DAYS = 9;

  /** The money is taken this many working days after the advice. */
  private static final int DEBIT_DAYS = 14;

  private static final String COLLECTED =
      """
      select coalesce(sum(-e.amount_pence), 0), min(e.type_code) from direct_debit_item i
        join entry e on e.account_id = i.account_id and e.number = i.entry_number
       where i.account_id = ?1 and i.mandate_id = ?2
         and not exists (select 1 from entry v where v.account_id = e.account_id and v.reverses = e.number)\
      """;

  private static final String CLAIMED =
      """
      select coalesce(sum(amount_pence), 0) from indemnity_claim
       where account_id = ?1 and mandate_id = ?2 and won_entry_number is null\
      """;

  private static final String CLAIM =
      """
      insert into indemnity_claim (account_id, id, mandate_id, advice_id, reason_code, bank_reference, amount_pence, advised_on,
                                   challenge_by, debited_on, state, journal_id, entry_number)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'OPEN', ?11, ?12)\
      """;

  @Inject Book book;
  @Inject Today today;

  /**
   * In the caller's transaction; what was done, in words.
   *
   * @throws Parking when more is claimed than was ever collected
   */
  Uni<String> open(
      Mutiny.Session session, Actor by, Advice advice, UUID accountId, UUID mandateId) {
    return Sql.row(
            session,
            "select account_id from account_balance where account_id = ?1 for update",
            accountId)
        .chain(() -> Sql.row(session, COLLECTED, accountId, mandateId))
        .chain(collected ->
            Sql.row(session, CLAIMED, accountId, mandateId)
                .map(claimed -> type(advice, collected, ((Number) claimed[0]).longValue())))
        .chain(type -> post(session, by, advice, accountId, type))
        .chain(posted ->
            BankHolidays.of(session)
                .chain(days -> insert(session, advice, accountId, mandateId, days, posted)));
  }

  private static String type(Advice advice, Object[] collected, long claimed) {
    long standing = ((Number) collected[0]).longValue() - claimed;
    if (advice.amountPence() > standing) {
      throw new Parking(
          "The claim is of "
              + Money.ofPence(advice.amountPence()).format()
              + ", but only "
              + Money.ofPence(Math.max(0, standing)).format()
              + " was collected by this mandate and stands.");
    }
    return (String) collected[1];
  }

  private Uni<Book.Posted> post(
      Mutiny.Session session, Actor by, Advice advice, UUID accountId, String type) {
    String words = "Refunded by the payer's bank under the Direct Debit Guarantee";
    var posting =
        new Book.Posting(
            accountId, type, advice.amountPence(), today.date(), "INDEMNITY", words, null);
    return book.post(session, by, new Book.Why("RECEIPT", words, null, null), posting);
  }

  private Uni<String> insert(
      Mutiny.Session session,
      Advice advice,
      UUID accountId,
      UUID mandateId,
      WorkingDays days,
      Book.Posted posted) {
    LocalDate advised = advice.reportedOn();
    LocalDate challengeBy = days.after(advised, CHALLENGE_DAYS);
    LocalDate debited =
        advice.effectiveOn() == null ? days.after(advised, DEBIT_DAYS) : advice.effectiveOn();
    return Sql.run(
            session,
            CLAIM,
            accountId,
            UuidCreator.getTimeOrderedEpoch(),
            mandateId,
            advice.id(),
            advice.code(),
            advice.otherReference(),
            advice.amountPence(),
            advised,
            challengeBy,
            debited,
            posted.journalId(),
            posted.number())
        .replaceWith(
            Money.ofPence(advice.amountPence()).format()
                + " is owed again from today. Our bank is"
                + " debited on "
                + AdviceLetters.day(debited)
                + " unless the claim is challenged by "
                + AdviceLetters.day(challengeBy)
                + ".");
  }
}
