package org.quarterday.refund;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.refund.rules.RefundEvent;
import org.quarterday.refund.rules.RefundLetter;
import org.quarterday.refund.rules.RefundState;

/**
 * Approves another person's refund, which puts it on the account: the credit is used, and the
 * council owes the tenant the money until a file has paid it. The credit is proved again under the
 * account's lock, because it may be another since it was asked for.
 */
@ApplicationScoped
class ApproveRefund {

  @Schema(name = "RefundApproval")
  record Request(
      @NotBlank @Schema(description = "The hash of the refund that was looked at.")
          String contentHash,
      @Size(max = 200) @Schema(nullable = true) String note) {}

  @Schema(name = "RefundApproved")
  record Answer(
      UUID id,
      RefundState state,
      int entryNumber,
      @Schema(description = "The account's balance after it, in pence.", examples = "-5730")
          long balancePence,
      @Schema(examples = "£57.30 in credit") String balanceWords) {}

  /** Where refunds lie until a file pays them. */
  static final String DUE = "REFUNDS-DUE";

  /** The type of a refund's entries. */
  static final String TYPE = "RRF";

  private static final String CONTROL =
      """
      select r.control_code from account a join posting_rule r on r.rent_group_code = a.rent_group_code and r.type_code = ?2
         and r.valid_from <= ?3 and (r.valid_before is null or r.valid_before > ?3) where a.account_id = ?1\
      """;

  private static final String APPROVED =
      """
      update refund set state = ?3, decided_by = ?4, decided_by_name = ?5, decided_at = clock_timestamp(), decision_note = ?6,
             control_code = ?7, journal_id = ?8, entry_number = ?9, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  /** Whom a tenant asks is said once for Direct Debits and refunds. */
  private static final String TOLD =
      """
      select coalesce(a.payment_reference, a.reference), r.payee_name, r.bank_mask, r.payee_person_id,
             coalesce((select u.contact from service_user u order by u.number limit 1), '')
        from refund r join account a on a.account_id = r.account_id where r.account_id = ?1 and r.id = ?2\
      """;

  /** The kind of the letter about a refund. */
  static final LetterKind LETTER = LetterKind.REFUND;

  @Inject Once once;
  @Inject Book book;
  @Inject Letters letters;
  @Inject OwnAccount ownAccount;
  @Inject ProveCredit prove;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            Refund.hold(session, id)
                .call(refund -> ownAccount.refuse(session, by, refund.accountId()))
                .invoke(refund -> refuse(refund, by, request))
                .call(refund -> withinLimit(session, by, refund))
                .call(refund -> stillProved(session, refund))
                .chain(refund -> approve(session, by, refund, request)));
  }

  private static void refuse(Refund refund, Actor by, Request request) {
    refund.after(RefundEvent.APPROVE);
    FourEyes.require(refund.askedBy(), by, "asked for this refund");
    if (!refund.contentHash().equals(request.contentHash())) {
      throw Problem.of(RefundProblem.REFUND_CHANGED, "Look at it again before you approve.")
          .at("/contentHash");
    }
  }

  private Uni<Void> withinLimit(Mutiny.Session session, Actor by, Refund refund) {
    return Limits.of(session, by, "REFUND_APPROVE", today.date())
        .invoke(allowed -> {
          if (!allowed.covers(MoneyLimits.size(refund.amountPence()))) {
            throw Problem.of(
                RefundProblem.REFUND_OVER_LIMIT, "You may approve " + allowed.inWords() + ".");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Void> stillProved(Mutiny.Session session, Refund refund) {
    return prove
        .inTurn(session, refund.accountId())
        .chain(() -> prove.refuseInQuestion(session, refund.accountId()))
        .chain(() -> WrittenOffDebts.of(session, refund.accountId(), today.date()))
        .invoke(pence -> WrittenOffDebts.refuseMore(pence, refund.writtenOffPence()))
        .chain(() -> prove.of(session, refund.accountId(), refund.owedElsewherePence()))
        .invoke(credit -> ProveCredit.refuse(credit, refund.amountPence()))
        .replaceWithVoid();
  }

  private Uni<Answer> approve(Mutiny.Session session, Actor by, Refund refund, Request request) {
    // The journal names who asked and who approved; the audit event of this write names the latter.
    var asker = Actor.kept(refund.askedBy(), refund.askedByName());
    var why = new Book.Why("REFUND", refund.reason(), by.id(), null);
    var posting =
        new Book.Posting(
            refund.accountId(),
            TYPE,
            refund.amountPence(),
            today.date(),
            "REFUND",
            refund.reason(),
            null);
    return control(session, refund)
        .chain(control ->
            book.post(session, asker, why, DUE, List.of(posting))
                .map(List::getFirst)
                .call(posted ->
                    Sql.run(
                        session,
                        APPROVED,
                        refund.accountId(),
                        refund.id(),
                        refund.after(RefundEvent.APPROVE).name(),
                        by.id(),
                        by.name(),
                        request.note() == null ? "" : request.note().strip(),
                        control,
                        posted.journalId(),
                        posted.number()))
                .call(posted -> tell(session, by, refund, posted.balancePence())))
        .map(posted ->
            new Answer(
                refund.id(),
                RefundState.APPROVED,
                posted.number(),
                posted.balancePence(),
                Money.ofPence(posted.balancePence()).inWords()));
  }

  /** A tenant who moved out is not at the home any more: then there is nobody to write to. */
  private Uni<Void> tell(Mutiny.Session session, Actor by, Refund refund, long balancePence) {
    return Sql.row(session, TOLD, refund.accountId(), refund.id())
        .chain(row -> {
          var text =
              new RefundLetter(
                  (String) row[0],
                  refund.amountPence(),
                  refund.reason(),
                  (String) row[1],
                  (String) row[2],
                  balancePence,
                  (String) row[4]);
          var draft =
              new Letters.Draft(
                  refund.accountId(), LETTER, RefundLetter.SUBJECT, today.date(), text.letter());
          return letters.queue(session, by, draft, (UUID) row[3]);
        })
        .replaceWithVoid();
  }

  private Uni<String> control(Mutiny.Session session, Refund refund) {
    return Sql.row(session, CONTROL, refund.accountId(), TYPE, today.date())
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                RefundProblem.REFUND_CANNOT,
                "No posting rule says which control account refunds of this rent group are paid from.");
          }
          return (String) row[0];
        });
  }
}
