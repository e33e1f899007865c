package org.quarterday.bank;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.bank.rules.Candidates;

/** Money the books say came in, as a line of the bank is held against it. */
@Schema(name = "BankDeposit")
record BankDeposit(
    UUID journalId,
    @Schema(description = "As the day's board names it.", examples = "PAYMENT_FILE") String source,
    @Schema(description = "Who sent it, for payment files; else empty.", examples = "PAYPOINT")
        String detail,
    @Schema(description = "The day it was recorded on the books.") LocalDate recordedOn,
    int lines,
    @Schema(description = "What should have come in, in pence.") long pence,
    @Schema(description = "Of the account, where it is one account's.") String reference,
    String words) {

  /**
   * Whose payment a deposit is, is not told to somebody it is closed to. {@code %1$s}, {@code
   * %2$s}: the reader.
   */
  static final String TOLD =
      """
      d.journal_id, d.bank_code, d.source, d.detail, d.recorded_on, d.lines, d.pence, d.match_id,
             case when own.closed then '' else d.reference end as reference, case when own.closed then '' else d.words end as words
        from bank_deposit d cross join lateral (
             select exists (select 1 from account_reference r join account a on a.account_id = r.account_id
                              join tenancy_member m on m.tenancy_id = a.tenancy_id join staff_person s on s.person_id = m.person_id
                             where d.reference <> '' and r.reference = d.reference and s.issuer = %1$s and s.subject = %2$s) as closed) own\
      """;

  static BankDeposit of(Candidates.Deposit deposit) {
    return new BankDeposit(
        deposit.journalId(),
        deposit.source(),
        deposit.detail(),
        deposit.recordedOn(),
        deposit.lines(),
        deposit.pence(),
        deposit.reference(),
        deposit.words());
  }

  /** From the columns of {@link #TOLD}. */
  static Candidates.Deposit row(Row row) {
    return new Candidates.Deposit(
        row.getUUID("journal_id"),
        row.getString("source"),
        row.getString("detail"),
        row.getLocalDate("recorded_on"),
        row.getInteger("lines"),
        row.getLong("pence"),
        row.getString("reference"),
        row.getString("words"));
  }
}
