package org.quarterday.refund;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.directdebit.BankChecks;
import org.quarterday.directdebit.Sealing;
import org.quarterday.platform.bacs.BacsText;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.bacs.ModulusCheck;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.refund.rules.ProvedCredit;
import org.quarterday.refund.rules.RefundState;

/**
 * Asks for a refund of an account's credit. Nothing is on the account until another person has
 * approved it. What the books say of the credit is found under the account's lock and kept with the
 * refund, beside what the asker looked at.
 */
@ApplicationScoped
class AskForRefund {

  private static final int LONGEST_NAME = 18;

  @Schema(name = "RefundAsked")
  record Answer(
      UUID id,
      RefundState state,
      @Schema(description = "What an approval has to name.") String contentHash,
      @Schema(examples = "****4958") String bankMask,
      @Schema(description = "PASSED, or NOT_CHECKED where no table knows the bank.")
          ModulusCheck.Result modulus) {}

  /** What is kept of the payee's bank account. */
  private record Payee(
      String name, BankAccount bank, byte[] bankPrint, ModulusCheck.Result modulus) {}

  private static final String WAITING =
      "select id from refund where account_id = ?1 and state = 'AWAITING_APPROVAL'";

  /** Of a tenancy that is over, those who were tenants on its last day. */
  private static final String PAYEE =
      """
      select p.deceased_on from account a join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable
        join person p on p.id = m.person_id
       where a.account_id = ?1 and m.person_id = ?2 and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, ?3), ?3))\
      """;

  private static final String INSERT =
      """
      insert into refund (account_id, id, state, amount_pence, cause, reason, evidence, debts, proof, payee_person_id, payee_name,
                          sort_code_sealed, account_number_sealed, bank_mask, bank_print, modulus, content_hash, asked_by, asked_by_name,
                          written_off_pence, written_off_why)
      values (?1, ?2, 'AWAITING_APPROVAL', ?3, ?4, ?5, ?6, cast(cast(?7 as text) as jsonb), cast(cast(?8 as text) as jsonb), ?9, ?10, ?11, ?12,
              ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject ProveCredit prove;
  @Inject BankChecks banks;
  @Inject Sealing sealing;
  @Inject ObjectMapper json;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, RefundRequest request) {
    record Whole(UUID accountId, RefundRequest request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .map(open -> payee(request))
                .call(() -> prove.inTurn(session, accountId))
                .call(() -> refuse(session, accountId, request))
                .call(() -> prove.refuseInQuestion(session, accountId))
                .call(() ->
                    WrittenOffDebts.of(session, accountId, today.date())
                        .invoke(pence -> WrittenOffDebts.refuse(pence, request)))
                .chain(payee ->
                    prove
                        .of(session, accountId, request.owedElsewherePence())
                        .invoke(credit -> ProveCredit.refuse(credit, request.amountPence()))
                        .chain(credit -> save(session, by, accountId, request, payee, credit))));
  }

  private Payee payee(RefundRequest request) {
    request.refuseUnchecked();
    BankAccount bank = BankChecks.read(request.sortCode(), request.accountNumber());
    String name = BacsText.fold(request.payeeName(), LONGEST_NAME).strip();
    if (name.isEmpty()) {
      throw Problem.of(RefundProblem.PAYEE_WRONG, "Write the name in letters Bacs knows.")
          .at("/payeeName");
    }
    return new Payee(name, bank, sealing.print(bank), banks.checked(bank));
  }

  private Uni<Void> refuse(Mutiny.Session session, UUID accountId, RefundRequest request) {
    return Sql.row(session, WAITING, accountId)
        .invoke(waiting -> {
          if (waiting != null) {
            throw Problem.of(
                RefundProblem.REFUND_WAITING, "Have it decided, or take it back, before another.");
          }
        })
        .chain(() -> Sql.rows(session, PAYEE, accountId, request.payeePersonId(), today.date()))
        .invoke(rows -> {
          if (rows.isEmpty()) {
            throw Problem.of(RefundProblem.PAYEE_WRONG, "Choose one of the liable tenants.")
                .at("/payeePersonId");
          }
          if (rows.getFirst()[0] != null) {
            throw Problem.of(
                    RefundProblem.PAYEE_WRONG,
                    "This tenant has died: the credit belongs to the estate and is paid by cheque to who proves it is theirs.")
                .at("/payeePersonId");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> save(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      RefundRequest request,
      Payee payee,
      ProvedCredit credit) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String hash =
        new Refund.Content(
                accountId,
                id,
                request.amountPence(),
                request.cause().name(),
                request.reason().strip(),
                request.payeePersonId(),
                payee.name(),
                payee.bankPrint(),
                request.evidence().strip(),
                request.debts(),
                request.writtenOffPence(),
                request.writtenOffWhy())
            .hash();
    return insert(session, by, accountId, id, request, payee, credit, hash)
        .replaceWith(
            new Answer(
                id, RefundState.AWAITING_APPROVAL, hash, payee.bank().mask(), payee.modulus()));
  }

  private Uni<Integer> insert(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID id,
      RefundRequest request,
      Payee payee,
      ProvedCredit credit,
      String hash) {
    return Sql.run(
        session,
        INSERT,
        accountId,
        id,
        request.amountPence(),
        request.cause().name(),
        request.reason().strip(),
        request.evidence().strip(),
        Refund.kept(request.debts()),
        written(credit),
        request.payeePersonId(),
        payee.name(),
        sealing.sortCode(Sealing.Of.REFUND, id, payee.bank()),
        sealing.accountNumber(Sealing.Of.REFUND, id, payee.bank()),
        payee.bank().mask(),
        payee.bankPrint(),
        payee.modulus().name(),
        hash,
        by.id(),
        by.name(),
        request.writtenOffPence(),
        request.writtenOffWhy());
  }

  private String written(ProvedCredit kept) {
    try {
      return json.writeValueAsString(kept);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
