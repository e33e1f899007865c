package org.quarterday.refund;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.directdebit.Sealing;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Shows a payee's bank details to somebody who may see them, for a reason: to ask the tenant back
 * before approving. The reveal is on the audit log in the transaction that reads them.
 */
@ApplicationScoped
class RevealPayee {

  @Schema(name = "RefundPayeeReason")
  record Request(
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "Asked the tenant back by telephone before approving")
          String reason) {}

  @Schema(name = "RefundPayeeDetails")
  record Answer(
      @Schema(examples = "089999") String sortCode,
      @Schema(examples = "66374958") String accountNumber) {}

  private static final String SEALED =
      "select account_id, sort_code_sealed, account_number_sealed from refund where id = ?1";

  private static final String RECORD =
      """
      insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action)
      values (?1, ?2, ?3, ?4, 'refund.bank_details', ?5, 'REVEAL')\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Sealing sealing;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            Sql.row(session, SEALED, id)
                .invoke(row -> {
                  if (row == null) {
                    throw Problem.of(
                        RefundProblem.REFUND_NOT_FOUND, "Look at the list of refunds again.");
                  }
                })
                .call(row -> ownAccount.refuse(session, by, (UUID) row[0]))
                .map(row -> sealing.open(Sealing.Of.REFUND, id, (byte[]) row[1], (byte[]) row[2]))
                .map(bank -> new Answer(bank.sortCode(), bank.accountNumber()))
                .call(() ->
                    Sql.run(
                        session,
                        RECORD,
                        by.id(),
                        by.name(),
                        by.client(),
                        request.reason(),
                        id.toString())));
  }
}
