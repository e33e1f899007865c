package org.quarterday.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
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

  private record Wrong(String typeCode, long amountPence, LocalDate effectiveOn) {}

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
                .chain(() -> load(session, accountId, number))
                .call(wrong -> refuseOverLimit(session, by, wrong))
                .chain(wrong -> reverse(session, by, accountId, number, wrong, request)));
  }

  /**
   * Locks the balance first, as every writer of this account does: two reversals of one entry meet
   * here, not at the index.
   */
  private Uni<Wrong> load(Mutiny.Session session, UUID accountId, int number) {
    return session
        .createNativeQuery(
            """
            with held as (select account_id from account_balance where account_id = ?1 for update)
            select e.type_code, e.amount_pence, e.effective_on, e.reverses, cast(y.closed_at as text) as closed
              from entry e join held using (account_id) left join rent_year y on y.year = e.rent_year
             where e.number = ?2\
            """,
            Object[].class)
        .setParameter(1, accountId)
        .setParameter(2, number)
        .getSingleResultOrNull()
        .map(ReverseEntry::wrong)
        .call(() ->
            session
                .createNativeQuery(
                    "select count(*) from entry where account_id = ?1 and reverses = ?2",
                    Long.class)
                .setParameter(1, accountId)
                .setParameter(2, number)
                .getSingleResult()
                .invoke(ReverseEntry::refuseSecond));
  }

  private static Wrong wrong(Object[] row) {
    if (row == null) {
      throw Problem.of(
          AccountProblem.ENTRY_NOT_FOUND, "This account has no entry with that number.");
    }
    Integer reverses = row[3] == null ? null : ((Number) row[3]).intValue();
    if (reverses != null) {
      throw Problem.of(AccountProblem.REVERSAL_OF_REVERSAL, "It reverses entry " + reverses + ".");
    }
    if (row[4] != null) {
      throw Problem.of(
          AccountProblem.DAY_CLOSED,
          "Its year has been certified: put it right by an adjustment in the open year.");
    }
    return new Wrong((String) row[0], ((Number) row[1]).longValue(), (LocalDate) row[2]);
  }

  private static void refuseSecond(long reversals) {
    if (reversals > 0) {
      throw Problem.of(AccountProblem.ALREADY_REVERSED, "Look at the entries below it.");
    }
  }

  /**
   * Undoing a debit gives the tenant its amount, so it has a limit as an adjustment has; else an
   * adjustment refused could be had by reversing a week's rent.
   */
  private Uni<Void> refuseOverLimit(Mutiny.Session session, Actor by, Wrong wrong) {
    return session
        .createNativeQuery(
            """
            select count(*) from money_limit
             where action = 'REVERSE_ALONE' and permission in (?1) and valid_from <= ?2
               and (valid_before is null or valid_before > ?2) and (limit_pence is null or limit_pence >= ?3)\
            """,
            Long.class)
        .setParameter(1, by.permissions())
        .setParameter(2, today.date())
        .setParameter(3, Math.absExact(wrong.amountPence()))
        .getSingleResult()
        .invoke(covering -> {
          if (covering == 0) {
            throw Problem.of(
                AccountProblem.REVERSAL_OVER_LIMIT, "Ask a senior rents officer to reverse it.");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> reverse(
      Mutiny.Session session, Actor by, UUID accountId, int number, Wrong wrong, Request request) {
    long amount = Math.negateExact(wrong.amountPence());
    var why = new Book.Why("REVERSAL", request.reason(), null, null);
    var posting =
        new Book.Posting(
            accountId,
            wrong.typeCode(),
            amount,
            wrong.effectiveOn(),
            "REVERSAL",
            request.reason(),
            number);
    return book.post(session, by, why, posting)
        .map(posted -> new Answer(posted.number(), amount, posted.balancePence()));
  }
}
