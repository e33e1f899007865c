package org.quarterday.directdebit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.bacs.ModulusCheck;
import org.quarterday.platform.problem.Problem;

/** Whether what somebody says is their bank account can be one. */
@ApplicationScoped
public class BankChecks {

  @Inject ModulusTables modulus;

  /**
   * The account as it was given, in eight digits.
   *
   * @throws Problem 422 BANK_DETAILS_WRONG at {@code /sortCode} or {@code /accountNumber}
   */
  public static BankAccount read(String sortCode, String accountNumber) {
    if (!BankAccount.isSortCode(sortCode)) {
      throw Problem.of(DirectDebitProblem.BANK_DETAILS_WRONG, "A sort code has six digits.")
          .at("/sortCode");
    }
    if (!BankAccount.isAccountNumber(accountNumber)) {
      throw Problem.of(
              DirectDebitProblem.BANK_DETAILS_WRONG, "An account number has six to ten digits.")
          .at("/accountNumber");
    }
    return BankAccount.of(sortCode, accountNumber);
  }

  /**
   * Whether it can exist, as far as the modulus tables reach.
   *
   * @throws Problem 422 BANK_DETAILS_WRONG at {@code /accountNumber} when it cannot
   */
  public ModulusCheck.Result checked(BankAccount bank) {
    ModulusCheck.Result checked = modulus.check(bank);
    if (checked == ModulusCheck.Result.FAILED) {
      throw Problem.of(
              DirectDebitProblem.BANK_DETAILS_WRONG,
              "The sort code and the account number do not belong together. Ask for both again.")
          .at("/accountNumber");
    }
    return checked;
  }
}
