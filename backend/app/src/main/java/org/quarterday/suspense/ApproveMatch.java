package org.quarterday.suspense;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Approves what another person proposed, which posts it: an entry on each account from the day the
 * money was paid, against the suspense control; or, for a return, the money from suspense back to
 * where it lies. With the approval a person may say that the reference means the account from now
 * on; nothing is learned otherwise.
 */
@ApplicationScoped
class ApproveMatch {

  static final String CONTROL = "SUSPENSE";

  /** How much a person may approve of it. */
  static final String LIMITED = "SUSPENSE_APPROVE";

  @Schema(name = "SuspenseApproval")
  record Request(
      @NotBlank @Schema(description = "The hash of the proposal that was looked at.")
          String contentHash,
      @Schema(
              description =
                  "Payments that quote this item's reference go to this account from now on.")
          boolean learnReference,
      @Size(max = 200) @Schema(nullable = true) String note) {}

  @Schema(name = "SuspenseApproved")
  record Answer(
      UUID itemId,
      UUID proposalId,
      UUID journalId,
      @Schema(description = "Still in the item, in pence.", examples = "0") long leftPence) {}

  @Inject Once once;
  @Inject Book book;
  @Inject Today today;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, String key, UUID itemId, UUID proposalId, Request request) {
    record Whole(UUID itemId, UUID proposalId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(itemId, proposalId, request),
        Answer.class,
        session ->
            HeldItem.lock(session, itemId)
                .chain(item ->
                    ProposedMatch.load(session, item, proposalId)
                        .call(match -> mayApprove(session, by, match, request))
                        .chain(match -> settle(session, by, item, match, request))));
  }

  private Uni<Void> mayApprove(
      Mutiny.Session session, Actor by, ProposedMatch match, Request request) {
    FourEyes.require(match.madeBy(), by, "proposed this");
    if (!match.contentHash().equals(request.contentHash())) {
      throw Problem.of(
              SuspenseProblem.SUSPENSE_PROPOSAL_CHANGED, "Look at it again before you approve.")
          .at("/contentHash");
    }
    Uni<Void> all =
        Limits.of(session, by, LIMITED, today.date())
            .invoke(allowed -> refuseAbove(allowed, match))
            .replaceWithVoid();
    for (ProposedMatch.Part part : match.parts()) {
      all = all.chain(() -> ownAccount.refuse(session, by, part.accountId()));
    }
    return all;
  }

  private static void refuseAbove(MoneyLimits.Allowed allowed, ProposedMatch match) {
    if (!allowed.covers(MoneyLimits.size(match.amountPence()))) {
      throw Problem.of(
          SuspenseProblem.SUSPENSE_OVER_LIMIT, "You may approve " + allowed.inWords() + ".");
    }
  }

  private Uni<Answer> settle(
      Mutiny.Session session, Actor by, HeldItem item, ProposedMatch match, Request request) {
    if (match.amountPence() > item.leftPence()) {
      throw Problem.of(
          SuspenseProblem.SUSPENSE_NOT_ENOUGH_LEFT, "Reject the proposal and make a new one.");
    }
    Uni<UUID> posted =
        match.kind() == ProposeMatch.Kind.ALLOCATION
            ? allocate(session, by, item, match)
            : giveBack(session, by, item, match);
    return posted
        .call(() -> item.settle(session, match.amountPence()))
        .call(() ->
            request.learnReference()
                ? learn(session, by, item, match)
                : Uni.createFrom().nullItem())
        .call(journal ->
            match.decided(
                session, by, "APPROVED", request.note(), journal, request.learnReference()))
        .map(journal ->
            new Answer(item.id(), match.id(), journal, item.leftPence() - match.amountPence()));
  }

  private Uni<UUID> allocate(Mutiny.Session session, Actor by, HeldItem item, ProposedMatch match) {
    var why = new Book.Why("RECEIPT", "From suspense: " + item.called(), by.id(), null);
    List<Book.Posting> postings =
        match.parts().stream()
            .sorted(Comparator.comparing(ProposedMatch.Part::accountId))
            .map(part ->
                new Book.Posting(
                    part.accountId(),
                    item.typeCode(),
                    -part.amountPence(),
                    part.effectiveOn(),
                    CONTROL,
                    item.narrative(),
                    null))
            .toList();
    return book.post(session, match.maker(), why, CONTROL, postings)
        .call(posted -> entries(session, match, postings, posted))
        .map(posted -> posted.getFirst().journalId());
  }

  private static Uni<Void> entries(
      Mutiny.Session session,
      ProposedMatch match,
      List<Book.Posting> postings,
      List<Book.Posted> posted) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (int i = 0; i < postings.size(); i++) {
      Book.Posting posting = postings.get(i);
      int number = posted.get(i).number();
      all =
          all.chain(() ->
              Sql.run(
                      session,
                      "update suspense_part set entry_number = ?3, effective_on = ?4 where proposal_id = ?1 and account_id = ?2",
                      match.id(),
                      posting.accountId(),
                      number,
                      posting.effectiveOn())
                  .replaceWithVoid());
    }
    return all;
  }

  private Uni<UUID> giveBack(Mutiny.Session session, Actor by, HeldItem item, ProposedMatch match) {
    UUID journal = UuidCreator.getTimeOrderedEpoch();
    String words = "Returned to the payer: " + item.called();
    return Sql.run(
            session,
            "insert into journal (id, kind, narrative, made_by, approved_by) values (?1, 'RECEIPT', ?2, ?3, ?4)",
            journal,
            words,
            match.madeBy(),
            by.id())
        .chain(() ->
            Sql.run(
                session,
                """
                insert into control_entry (journal_id, number, control_code, amount_pence, effective_on, narrative)
                select cast(?1 as uuid), n, code, pence, cast(?4 as date), cast(?5 as text)
                  from (values (1, cast(?2 as text), cast(?3 as bigint)), (2, cast(?6 as text), -cast(?3 as bigint))) moved (n, code, pence)\
                """,
                journal,
                CONTROL,
                match.amountPence(),
                today.date(),
                words,
                item.controlCode()))
        .replaceWith(journal);
  }

  /** A reference is learned for one account, and never taken from another one. */
  private static Uni<Integer> learn(
      Mutiny.Session session, Actor by, HeldItem item, ProposedMatch match) {
    if (match.parts().size() != 1 || item.paymentRef().isBlank()) {
      throw Problem.of(
              SuspenseProblem.SUSPENSE_PARTS_WRONG,
              "A reference is learned from money with one, for one account.")
          .at("/learnReference");
    }
    return Sql.run(
            session,
            """
            insert into account_reference (reference, account_id, kind, made_by, made_by_name, made_at)
            values (?1, ?2, 'ALIAS', ?3, ?4, clock_timestamp()) on conflict do nothing\
            """,
            item.paymentRef(),
            match.parts().getFirst().accountId(),
            by.id(),
            by.name())
        .invoke(rows -> {
          if (rows == 0) {
            throw Problem.of(
                    SuspenseProblem.SUSPENSE_REFERENCE_TAKEN,
                    "Approve it without learning the reference.")
                .at("/learnReference");
          }
        });
  }
}
