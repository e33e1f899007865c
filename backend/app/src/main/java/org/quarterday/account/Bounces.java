package org.quarterday.account;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The record beside the entries of a payment that was not honoured, which the day is balanced by.
 * Whoever reverses such a payment writes it, in the same transaction.
 */
public final class Bounces {

  /**
   * What did not stand.
   *
   * @param entryNumber the payment
   * @param reversalNumber the entry that reversed it
   * @param restNumber what is left of it, posted again; null when nothing is
   * @param reasonCode such as DIRECT_DEBIT_UNPAID
   * @param note the bank's words
   * @param bouncedPence how much was taken back, above nought
   */
  public record Bounce(
      UUID accountId,
      int entryNumber,
      int reversalNumber,
      Integer restNumber,
      String reasonCode,
      String note,
      long bouncedPence) {}

  private static final String RECORD =
      """
      insert into bounced_payment (account_id, entry_number, reversal_number, rest_number, reason_code, note, bounced_pence,
                                   made_by, made_by_name)
      values (?1, ?2, ?3, cast(?4 as integer), ?5, ?6, ?7, ?8, ?9)\
      """;

  private Bounces() {}

  public static Uni<Integer> record(Mutiny.Session session, Actor by, Bounce bounce) {
    return Sql.run(
        session,
        RECORD,
        bounce.accountId,
        bounce.entryNumber,
        bounce.reversalNumber,
        bounce.restNumber,
        bounce.reasonCode,
        bounce.note,
        bounce.bouncedPence,
        by.id(),
        by.name());
  }
}
