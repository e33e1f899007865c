package org.quarterday.suspense;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.money.Money;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says where money in suspense belongs: to one account, split over several, or back to the payer.
 * It posts nothing until another person approves. An item has one open proposal at a time.
 */
@ApplicationScoped
class ProposeMatch {

  /** What is to be done with the money. */
  @Schema(name = "SuspenseProposalKind")
  enum Kind {
    ALLOCATION,
    RETURN
  }

  @Schema(name = "SuspensePartRequest")
  record Part(
      @NotNull UUID accountId,
      @Positive @Schema(description = "In pence.", examples = "3300") long amountPence) {}

  @Schema(name = "SuspenseProposalRequest")
  record Request(
      @NotNull Kind kind,
      @NotNull @Size(max = 20) @Schema(description = "The accounts, each once; empty for a return.")
          List<@NotNull @Valid Part> parts,
      @Positive
          @Schema(
              nullable = true,
              description = "What is returned, in pence; all that is left when left out.")
          Long amountPence,
      @NotBlank
          @Size(max = 200)
          @Schema(examples = "Mrs Okafor confirmed on the telephone that she paid it")
          String reason) {}

  @Schema(name = "SuspenseProposed")
  record Answer(
      UUID id,
      @Schema(description = "In pence.", examples = "3300") long amountPence,
      String contentHash) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  /**
   * Keeps the proposal.
   *
   * @throws Problem SUSPENSE_PROPOSED_ALREADY, SUSPENSE_NOT_ENOUGH_LEFT or SUSPENSE_PARTS_WRONG
   */
  Uni<Answer> run(Actor by, UUID itemId, Request request) {
    refuseOddParts(request);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        request.reason().strip(),
        session ->
            HeldItem.lock(session, itemId)
                .call(item -> refuseSecond(session, item))
                .call(() -> refuseOwn(session, by, request))
                .chain(item -> keep(session, by, id, item, request)));
  }

  private static void refuseOddParts(Request request) {
    if ((request.kind() == Kind.ALLOCATION) == request.parts().isEmpty()) {
      throw Problem.of(
              SuspenseProblem.SUSPENSE_PARTS_WRONG,
              request.kind() == Kind.ALLOCATION
                  ? "Say which account it is for."
                  : "What goes back to the payer goes to no account.")
          .at("/parts");
    }
    long accounts = request.parts().stream().map(Part::accountId).distinct().count();
    if (accounts < request.parts().size()) {
      throw Problem.of(SuspenseProblem.SUSPENSE_PARTS_WRONG, "Name each account once.")
          .at("/parts");
    }
  }

  private static Uni<Void> refuseSecond(Mutiny.Session session, HeldItem item) {
    return Sql.row(
            session,
            "select made_by_name from suspense_proposal where item_id = ?1 and state = 'PROPOSED'",
            item.id())
        .invoke(row -> {
          if (row != null) {
            throw Problem.of(
                SuspenseProblem.SUSPENSE_PROPOSED_ALREADY,
                row[0] + " has. Approve or reject that first.");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Void> refuseOwn(Mutiny.Session session, Actor by, Request request) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Part part : request.parts()) {
      all = all.chain(() -> ownAccount.refuse(session, by, part.accountId()));
    }
    return all;
  }

  private static Uni<Answer> keep(
      Mutiny.Session session, Actor by, UUID id, HeldItem item, Request request) {
    long pence = pence(item, request);
    String hash = ProposedMatch.hash(id, item, request);
    Uni<Integer> kept =
        Sql.run(
            session,
            """
            insert into suspense_proposal (id, item_id, kind, state, amount_pence, reason, content_hash, made_by, made_by_name)
            values (?1, ?2, ?3, 'PROPOSED', ?4, ?5, ?6, ?7, ?8)\
            """,
            id,
            item.id(),
            request.kind().name(),
            pence,
            request.reason().strip(),
            hash,
            by.id(),
            by.name());
    for (Part part : request.parts()) {
      kept =
          kept.chain(() ->
              Sql.run(
                  session,
                  "insert into suspense_part (proposal_id, account_id, amount_pence, effective_on) values (?1, ?2, ?3, ?4)",
                  id,
                  part.accountId(),
                  part.amountPence(),
                  item.countsFrom()));
    }
    return kept.replaceWith(new Answer(id, pence, hash));
  }

  private static long pence(HeldItem item, Request request) {
    long pence =
        request.kind() == Kind.ALLOCATION
            ? request.parts().stream().mapToLong(Part::amountPence).reduce(0, Math::addExact)
            : request.amountPence() == null ? item.leftPence() : request.amountPence();
    if (pence > item.leftPence() || pence <= 0) {
      throw Problem.of(
              SuspenseProblem.SUSPENSE_NOT_ENOUGH_LEFT,
              "%s is left in it, %s was asked for."
                  .formatted(
                      Money.ofPence(item.leftPence()).format(), Money.ofPence(pence).format()))
          .at(request.kind() == Kind.ALLOCATION ? "/parts" : "/amountPence");
    }
    return pence;
  }
}
