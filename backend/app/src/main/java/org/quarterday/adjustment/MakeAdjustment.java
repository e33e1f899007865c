package org.quarterday.adjustment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.money.Money;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Makes an adjustment. Within the maker's limit for the account and day it is posted at once; above
 * it, it waits for another person and nothing is posted.
 */
@ApplicationScoped
class MakeAdjustment {

  @Schema(name = "AdjustmentMade")
  record Answer(
      UUID id,
      Adjustment.State state,
      @Schema(description = "What an approval has to name.") String contentHash,
      @Schema(description = "The entry posted; null while it waits.", nullable = true)
          Integer entryNumber,
      @Schema(description = "The account's balance now, in pence.", examples = "28740")
          long balancePence,
      @Schema(examples = "£287.40 in arrears") String balanceWords) {}

  @Inject Once once;
  @Inject Book book;
  @Inject WeighAdjustment weigh;

  Uni<Answer> run(Actor by, String key, UUID accountId, Adjustment.Request request) {
    record Whole(UUID accountId, Adjustment.Request request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            weigh
                .weigh(session, by, accountId, request)
                .chain(weighed ->
                    weighed.needsApproval()
                        ? wait(session, by, accountId, request, weighed.balancePence())
                        : post(session, by, accountId, request)));
  }

  private Uni<Answer> wait(
      Mutiny.Session session, Actor by, UUID accountId, Adjustment.Request request, long balance) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return save(session, by, accountId, id, request, null)
        .map(hash -> answer(id, Adjustment.State.AWAITING_APPROVAL, hash, null, balance));
  }

  private Uni<Answer> post(
      Mutiny.Session session, Actor by, UUID accountId, Adjustment.Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return book.post(
            session,
            by,
            new Book.Why("ADJUSTMENT", request.narrative(), null, null),
            posting(accountId, request))
        .chain(posted ->
            save(session, by, accountId, id, request, posted)
                .map(hash ->
                    answer(
                        id,
                        Adjustment.State.POSTED,
                        hash,
                        posted.number(),
                        posted.balancePence())));
  }

  static Book.Posting posting(UUID accountId, Adjustment.Request request) {
    return new Book.Posting(
        accountId,
        request.typeCode(),
        request.amountPence(),
        request.effectiveOn(),
        "ADJUSTMENT",
        request.narrative(),
        null);
  }

  private static Uni<byte[]> save(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID id,
      Adjustment.Request request,
      Book.Posted posted) {
    byte[] hash = Adjustment.contentHash(accountId, id, request);
    return session
        .createNativeQuery(
            """
            insert into adjustment (account_id, id, type_code, amount_pence, effective_on, reason_code, narrative, state,
                                    made_by, made_by_name, journal_id, entry_number, content_hash)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(?11 as uuid), cast(?12 as integer), ?13)\
            """)
        .setParameter(1, accountId)
        .setParameter(2, id)
        .setParameter(3, request.typeCode())
        .setParameter(4, request.amountPence())
        .setParameter(5, request.effectiveOn())
        .setParameter(6, request.reasonCode())
        .setParameter(7, request.narrative())
        .setParameter(
            8,
            (posted == null ? Adjustment.State.AWAITING_APPROVAL : Adjustment.State.POSTED).name())
        .setParameter(9, by.id())
        .setParameter(10, by.name())
        .setParameter(11, posted == null ? null : posted.journalId())
        .setParameter(12, posted == null ? null : posted.number())
        .setParameter(13, hash)
        .executeUpdate()
        .replaceWith(hash);
  }

  private static Answer answer(
      UUID id, Adjustment.State state, byte[] hash, Integer number, long balance) {
    return new Answer(
        id, state, Adjustment.hex(hash), number, balance, Money.ofPence(balance).inWords());
  }
}
