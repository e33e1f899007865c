package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.bacs.BacsText;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.bacs.ModulusCheck;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Enters who collects, or corrects it. Files that were made keep what they were made with. */
@ApplicationScoped
class SetServiceUser {

  private static final int LONGEST_NAME = 18;

  @Schema(name = "ServiceUserRequest")
  record Request(
      @NotBlank
          @Size(max = 40)
          @Schema(description = "As payers see it.", examples = "RIVERBOURNE BC")
          String name,
      @NotBlank @Size(max = 60) @Schema(examples = "A Bank") String bankName,
      @NotBlank @Size(max = 40) @Schema(examples = "RIVERBOURNE RENTS") String accountName,
      @NotBlank @Size(max = 8) @Schema(examples = "30-90-70") String sortCode,
      @NotBlank @Size(max = 12) @Schema(examples = "12345668") String accountNumber,
      @NotBlank
          @Size(max = 300)
          @Schema(
              description = "What a notice says about whom to ask.",
              examples = "Telephone the rent team on 01632 960123, or write to us.")
          String contact) {}

  @Schema(name = "ServiceUser")
  record Answer(
      @Schema(examples = "123456") String number,
      String name,
      String bankName,
      String accountName,
      String sortCode,
      String accountNumber,
      String contact) {}

  @Inject Work work;
  @Inject ModulusTables modulus;

  Uni<Answer> run(Actor by, String number, Request request) {
    Answer wanted = wanted(number, request);
    return work.write(
        by,
        session ->
            Sql.run(
                    session,
                    """
                    insert into service_user (number, name, bank_name, account_name, sort_code, account_number, contact)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                    on conflict (number) do update set name = excluded.name, bank_name = excluded.bank_name, account_name = excluded.account_name,
                           sort_code = excluded.sort_code, account_number = excluded.account_number, contact = excluded.contact,
                           version = service_user.version + 1\
                    """,
                    wanted.number(),
                    wanted.name(),
                    wanted.bankName(),
                    wanted.accountName(),
                    wanted.sortCode(),
                    wanted.accountNumber(),
                    wanted.contact())
                .replaceWith(wanted));
  }

  private Answer wanted(String number, Request request) {
    if (!number.matches("[0-9]{6}")) {
      throw Problem.of(CommonProblem.INVALID, "A service user number has six digits.")
          .at("/number");
    }
    if (!BankAccount.isSortCode(request.sortCode())
        || !BankAccount.isAccountNumber(request.accountNumber())) {
      throw Problem.of(
              DirectDebitProblem.BANK_DETAILS_WRONG,
              "Six digits of sort code, six to ten of account number.")
          .at("/accountNumber");
    }
    var bank = BankAccount.of(request.sortCode(), request.accountNumber());
    if (modulus.check(bank) == ModulusCheck.Result.FAILED) {
      throw Problem.of(
              DirectDebitProblem.BANK_DETAILS_WRONG,
              "The sort code and the account number do not belong together.")
          .at("/accountNumber");
    }
    return new Answer(
        number,
        BacsText.fold(request.name(), LONGEST_NAME).strip(),
        request.bankName().strip(),
        BacsText.fold(request.accountName(), LONGEST_NAME).strip(),
        bank.sortCode(),
        bank.accountNumber(),
        request.contact().strip());
  }
}
