package org.quarterday.directdebit;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.security.FieldCipher;

/**
 * How somebody's bank account is kept: each part sealed for what it belongs to, so that one copied
 * to another mandate or refund does not open there, and a keyed print by which the same account is
 * known again wherever it is kept.
 */
@ApplicationScoped
public class Sealing {

  /** What a bank account is kept for; its name is part of the place. */
  public enum Of {
    MANDATE("mandate"),
    REFUND("refund");

    private final String place;

    Of(String place) {
      this.place = place;
    }
  }

  @Inject FieldCipher cipher;

  public byte[] sortCode(Of what, UUID id, BankAccount bank) {
    return cipher.seal(bank.sortCode(), what.place + ".sort_code:" + id);
  }

  public byte[] accountNumber(Of what, UUID id, BankAccount bank) {
    return cipher.seal(bank.accountNumber(), what.place + ".account_number:" + id);
  }

  /** The same for the same bank account, whatever it is kept for. */
  public byte[] print(BankAccount bank) {
    return cipher.print(bank.sortCode() + bank.accountNumber(), "mandate.bank");
  }

  /** Opens what was sealed; for the file to the bank and for a reveal with a reason. */
  public BankAccount open(Of what, UUID id, byte[] sortCode, byte[] accountNumber) {
    return new BankAccount(
        cipher.open(sortCode, what.place + ".sort_code:" + id),
        cipher.open(accountNumber, what.place + ".account_number:" + id));
  }

  /**
   * The same of a row with {@code mandate_id}, {@code sort_code_sealed}, {@code
   * account_number_sealed}.
   */
  public BankAccount open(Row row) {
    return open(
        Of.MANDATE,
        row.getUUID("mandate_id"),
        row.getBuffer("sort_code_sealed").getBytes(),
        row.getBuffer("account_number_sealed").getBytes());
  }
}
