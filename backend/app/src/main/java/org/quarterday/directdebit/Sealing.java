package org.quarterday.directdebit;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.security.FieldCipher;

/**
 * How a payer's bank account is kept: each part sealed for its mandate, so that one copied to
 * another mandate does not open there, and a keyed print by which the same account is known again.
 */
@ApplicationScoped
public class Sealing {

  @Inject FieldCipher cipher;

  byte[] sortCode(UUID mandateId, BankAccount bank) {
    return cipher.seal(bank.sortCode(), "mandate.sort_code:" + mandateId);
  }

  byte[] accountNumber(UUID mandateId, BankAccount bank) {
    return cipher.seal(bank.accountNumber(), "mandate.account_number:" + mandateId);
  }

  byte[] print(BankAccount bank) {
    return cipher.print(bank.sortCode() + bank.accountNumber(), "mandate.bank");
  }

  /** Opens what was sealed; for the file to the bank and for a reveal with a reason. */
  public BankAccount open(UUID mandateId, byte[] sortCode, byte[] accountNumber) {
    return new BankAccount(
        cipher.open(sortCode, "mandate.sort_code:" + mandateId),
        cipher.open(accountNumber, "mandate.account_number:" + mandateId));
  }

  /**
   * The same of a row with {@code mandate_id}, {@code sort_code_sealed}, {@code
   * account_number_sealed}.
   */
  public BankAccount open(Row row) {
    return open(
        row.getUUID("mandate_id"),
        row.getBuffer("sort_code_sealed").getBytes(),
        row.getBuffer("account_number_sealed").getBytes());
  }
}
