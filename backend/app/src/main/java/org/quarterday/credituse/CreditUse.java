package org.quarterday.credituse;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.credituse.rules.UseAuthority;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * A use of a credit, held for a change.
 *
 * @param journalId null until it is posted
 * @param entryNumber on the credit's account; null until it is posted
 * @param confirmed whether the other books have said that they have it
 */
record CreditUse(
    Content content,
    CreditUseState state,
    String proposedBy,
    String proposedByName,
    String controlCode,
    UUID journalId,
    Integer entryNumber,
    boolean confirmed) {

  /**
   * What an approval is bound to; what does not belong to its kind is null or empty.
   *
   * @param reference by which the other side knows it
   * @param putBackOf the use whose money comes back
   */
  record Content(
      UUID accountId,
      UUID id,
      CreditUseKind kind,
      long amountPence,
      String reason,
      UUID toAccountId,
      UUID councilDebtId,
      String reference,
      UseAuthority authority,
      String evidence,
      UUID putBackOf) {

    /** In lower-case hexadecimal. */
    String hash() {
      return ContentHash.of(
          List.of(
              accountId.toString(),
              id.toString(),
              kind.name(),
              String.valueOf(amountPence),
              reason,
              String.valueOf(toAccountId),
              String.valueOf(councilDebtId),
              reference,
              String.valueOf(authority),
              evidence,
              String.valueOf(putBackOf)));
    }
  }

  private static final String HOLD =
      """
      select account_id, kind, amount_pence, reason, to_account_id, council_debt_id, reference, authority, evidence, put_back_of,
             state, proposed_by, proposed_by_name, control_code, journal_id, entry_number, confirmed_on is not null
        from credit_use where id = ?1 for update\
      """;

  /** Locks its row: two who decide about it do so one after the other. */
  static Uni<CreditUse> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(CreditUseProblem.CREDIT_USE_NOT_FOUND, "Look at the list again.");
          }
          return held(id, row);
        });
  }

  private static CreditUse held(UUID id, Object[] row) {
    var content =
        new Content(
            (UUID) row[0],
            id,
            CreditUseKind.valueOf((String) row[1]),
            ((Number) row[2]).longValue(),
            (String) row[3],
            (UUID) row[4],
            (UUID) row[5],
            (String) row[6],
            row[7] == null ? null : UseAuthority.valueOf((String) row[7]),
            (String) row[8],
            (UUID) row[9]);
    return new CreditUse(
        content,
        CreditUseState.valueOf((String) row[10]),
        (String) row[11],
        (String) row[12],
        (String) row[13],
        (UUID) row[14],
        row[15] == null ? null : ((Number) row[15]).intValue(),
        (Boolean) row[16]);
  }

  UUID id() {
    return content.id();
  }

  UUID accountId() {
    return content.accountId();
  }

  /**
   * Where the event leads.
   *
   * @throws Problem 409 CREDIT_USE_CANNOT when it cannot happen any more
   */
  CreditUseState after(CreditUseState.Event event) {
    return state.after(event).orElseThrow(() -> cannot("It is " + words() + "."));
  }

  static Problem cannot(String detail) {
    return Problem.of(CreditUseProblem.CREDIT_USE_CANNOT, detail);
  }

  String words() {
    return state.name().toLowerCase(Locale.UK).replace('_', ' ');
  }
}
