package org.quarterday.credituse;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Matches the second leg of a credit that was moved to another council debt: the receipt in the
 * other books, of the same amount, by its number and day. Until then the first leg stands open.
 */
@ApplicationScoped
class ConfirmCouncilReceipt {

  @Schema(name = "CouncilReceipt")
  record Request(
      @NotBlank
          @Size(max = 60)
          @Schema(description = "Its number in the other books.", examples = "CT-2026-118204")
          String reference,
      @NotNull @CivilDay @Schema(description = "Its day there.", examples = "2026-05-29")
          LocalDate receivedOn,
      @NotNull @Positive @Schema(description = "In pence.", examples = "5730") Long amountPence) {}

  @Schema(name = "CouncilReceiptMatched")
  record Answer(UUID id, String reference) {}

  private static final String PUT_BACK =
      """
      select id from credit_use where account_id = ?1 and put_back_of = ?2 and state in ('AWAITING_APPROVAL', 'POSTED')\
      """;

  private static final String KEEP =
      """
      update credit_use set confirmed_reference = ?3, confirmed_on = ?4, confirmed_by_name = ?5, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            CreditUse.hold(session, id)
                .call(use -> ownAccount.refuse(session, by, use.accountId()))
                .invoke(use -> refuse(use, request))
                .call(use -> notPutBack(session, use))
                .call(use ->
                    Sql.run(
                        session,
                        KEEP,
                        use.accountId(),
                        id,
                        request.reference().strip(),
                        request.receivedOn(),
                        by.name()))
                .replaceWith(new Answer(id, request.reference().strip())));
  }

  private void refuse(CreditUse use, Request request) {
    if (use.content().kind() != CreditUseKind.TO_COUNCIL_DEBT
        || use.state() != CreditUseState.POSTED
        || use.confirmed()) {
      throw CreditUse.cannot(
          use.confirmed() ? "It is matched already." : "No other books are to receive anything.");
    }
    if (request.receivedOn().isAfter(today.date())) {
      throw Asked.refused("receivedOn", "It cannot have been received in the future.");
    }
    if (use.content().amountPence() != request.amountPence()) {
      throw Problem.of(
              CreditUseProblem.CREDIT_RECEIPT_DIFFERS,
              "%s left the rent account: both have to be the same money."
                  .formatted(Money.ofPence(use.content().amountPence()).format()))
          .at("/amountPence");
    }
  }

  private static Uni<Void> notPutBack(Mutiny.Session session, CreditUse use) {
    return Sql.row(session, PUT_BACK, use.accountId(), use.id())
        .invoke(row -> {
          if (row != null) {
            throw CreditUse.cannot("It is put back, or is to be.");
          }
        })
        .replaceWithVoid();
  }
}
