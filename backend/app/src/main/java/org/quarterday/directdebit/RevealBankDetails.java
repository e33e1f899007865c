package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Shows a payer's bank details to somebody who may see them, for a reason. The reveal is on the
 * audit log in the transaction that reads them.
 */
@ApplicationScoped
class RevealBankDetails {

  @Schema(name = "BankDetailsReason")
  record Request(
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "The payer’s bank asks which account was debited")
          String reason) {}

  @Schema(name = "BankDetails")
  record Answer(
      @Schema(examples = "089999") String sortCode,
      @Schema(examples = "66374958") String accountNumber) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Sealing sealing;

  Uni<Answer> run(Actor by, UUID accountId, UUID mandateId, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() ->
                    Sql.row(
                        session,
                        "select sort_code_sealed, account_number_sealed from mandate where account_id = ?1 and id = ?2",
                        accountId,
                        mandateId))
                .map(row -> opened(mandateId, row))
                .call(() -> record(session, by, mandateId, request.reason())));
  }

  private Answer opened(UUID mandateId, Object[] row) {
    if (row == null) {
      throw Problem.of(
          DirectDebitProblem.MANDATE_NOT_FOUND, "Look at the account’s Direct Debits again.");
    }
    var bank = sealing.open(Sealing.Of.MANDATE, mandateId, (byte[]) row[0], (byte[]) row[1]);
    return new Answer(bank.sortCode(), bank.accountNumber());
  }

  private static Uni<Integer> record(Mutiny.Session session, Actor by, UUID id, String reason) {
    return Sql.run(
        session,
        """
        insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action)
        values (?1, ?2, ?3, ?4, 'mandate.bank_details', ?5, 'REVEAL')\
        """,
        by.id(),
        by.name(),
        by.client(),
        reason,
        id.toString());
  }
}
