package org.quarterday.account;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * An entry that stands and can be undone: neither reversed nor a reversal, of an open year, and no
 * half of a transfer, nor a refund or another use of a credit.
 *
 * @param kind the kind of its type, as {@code RECEIPT}
 * @param tenantText what the tenant reads of its type
 */
public record Standing(
    int number,
    String typeCode,
    String kind,
    String tenantText,
    long amountPence,
    LocalDate effectiveOn) {

  private static final String HOLD =
      """
      with held as (select account_id from account_balance where account_id = ?1 for update)
      select e.type_code, coalesce(k.kind, ''), coalesce(k.tenant_text, e.type_code), e.amount_pence, e.effective_on, e.reverses, cast(y.closed_at as text),
             e.source
        from entry e join held using (account_id) left join rent_year y on y.year = e.rent_year
        left join transaction_type k on k.code = e.type_code
       where e.number = ?2\
      """;

  /**
   * Locks the account's balance first, as every writer of this account does: two who undo one entry
   * meet here, not at the index.
   */
  public static Uni<Standing> hold(Mutiny.Session session, UUID accountId, int number) {
    return Sql.row(session, HOLD, accountId, number)
        .map(row -> standing(number, row))
        .call(() ->
            Sql.row(
                    session,
                    "select number from entry where account_id = ?1 and reverses = ?2",
                    accountId,
                    number)
                .invoke(Standing::refuseSecond));
  }

  private static Standing standing(int number, Object[] row) {
    if (row == null) {
      throw Problem.of(
          AccountProblem.ENTRY_NOT_FOUND, "This account has no entry with that number.");
    }
    if (row[5] != null) {
      throw Problem.of(AccountProblem.REVERSAL_OF_REVERSAL, "It reverses entry " + row[5] + ".");
    }
    refuseWhereItGoesBackOtherwise(row);
    if (row[6] != null) {
      throw Problem.of(
          AccountProblem.DAY_CLOSED,
          "Its year has been certified: put it right by an adjustment or a transfer in the open year.");
    }
    return new Standing(
        number,
        (String) row[0],
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).longValue(),
        (LocalDate) row[4]);
  }

  private static void refuseWhereItGoesBackOtherwise(Object[] row) {
    // Between two rent accounts a use of a credit is a transfer as any other.
    if ("CREDIT_USE".equals(row[7]) && !"RIT".equals(row[0])) {
      throw Problem.of(
          AccountProblem.CREDIT_USE_GOES_BACK,
          "Whoever has the money has to give it back first: put it back where the credit was used.");
    }
    if ("TRANSFER".equals(row[1])) {
      throw Problem.of(
          AccountProblem.TRANSFER_GOES_BACK,
          "Undoing one side of it would lose the money: transfer it back from the other account.");
    }
    if (row[7].toString().startsWith("REFUND")) {
      throw Problem.of(
          AccountProblem.REFUND_GOES_BACK,
          "Reversed here, the credit could be paid out twice: take the refund back, or say that it came back.");
    }
    if (row[7].toString().startsWith("WRITE_O")) {
      throw Problem.of(
          AccountProblem.WRITE_OFF_GOES_BACK,
          "Two people bring a debt back, on the register of write-offs; and two give it up again.");
    }
  }

  private static void refuseSecond(Object[] reversal) {
    if (reversal != null) {
      throw Problem.of(
          AccountProblem.ALREADY_REVERSED, "Entry " + reversal[0] + " reversed it already.");
    }
  }

  /** The posting that undoes it: equal, opposite, on the same day, naming it. */
  public Book.Posting reversed(UUID accountId, String narrative) {
    return new Book.Posting(
        accountId,
        typeCode,
        Math.negateExact(amountPence),
        effectiveOn,
        "REVERSAL",
        narrative,
        number);
  }
}
