package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.OwnAccount;
import org.quarterday.bacsreport.rules.ClaimDecision;
import org.quarterday.bacsreport.rules.ClaimState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * What a person decides about an indemnity claim, with its reason. A challenge that is won puts the
 * payment on the account again, on the day it is known.
 */
@ApplicationScoped
class DecideClaim {

  @Schema(name = "IndemnityClaimDecision")
  record Request(
      @NotNull ClaimDecision decision,
      @NotBlank
          @Size(max = 300)
          @Schema(examples = "Sent the notice of 2 November with its proof of posting")
          String note) {}

  @Schema(name = "IndemnityClaimDecided")
  record Answer(UUID id, ClaimState state) {}

  private record Held(
      UUID accountId, ClaimState state, long amountPence, LocalDate challengeBy, String typeCode) {}

  private static final String HOLD =
      """
      select c.account_id, c.state, c.amount_pence, c.challenge_by, e.type_code from indemnity_claim c
        join entry e on e.account_id = c.account_id and e.number = c.entry_number where c.id = ?1 for update of c\
      """;

  private static final String DECIDE =
      """
      update indemnity_claim set state = ?3, note = ?4, decided_by_name = ?5, decided_at = clock_timestamp(),
             won_journal_id = coalesce(cast(?6 as uuid), won_journal_id), won_entry_number = coalesce(cast(?7 as integer), won_entry_number),
             version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Once once;
  @Inject Book book;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            Sql.row(session, HOLD, id)
                .map(DecideClaim::held)
                .call(claim -> ownAccount.refuse(session, by, claim.accountId))
                .chain(claim -> decide(session, by, id, claim, request)));
  }

  private static Held held(Object[] row) {
    if (row == null) {
      throw Problem.of(
          BacsReportProblem.INDEMNITY_CLAIM_NOT_FOUND, "Look at the list of claims again.");
    }
    return new Held(
        (UUID) row[0],
        ClaimState.valueOf((String) row[1]),
        ((Number) row[2]).longValue(),
        (LocalDate) row[3],
        (String) row[4]);
  }

  private Uni<Answer> decide(
      Mutiny.Session session, Actor by, UUID id, Held claim, Request request) {
    ClaimState next =
        claim
            .state
            .after(request.decision())
            .orElseThrow(() ->
                Problem.of(
                        BacsReportProblem.INDEMNITY_CLAIM_CANNOT,
                        "It is " + claim.state.name().toLowerCase().replace('_', ' ') + ".")
                    .at("/decision"));
    if (request.decision() == ClaimDecision.CHALLENGE && today.date().isAfter(claim.challengeBy)) {
      throw Problem.of(
          BacsReportProblem.CHALLENGE_TOO_LATE,
          "It could be challenged until " + AdviceLetters.day(claim.challengeBy) + ".");
    }
    return (next == ClaimState.CHALLENGE_WON
            ? again(session, by, claim)
            : Uni.createFrom().<Book.Posted>nullItem())
        .chain(posted ->
            Sql.run(
                session,
                DECIDE,
                claim.accountId,
                id,
                next.name(),
                request.note().strip(),
                by.name(),
                posted == null ? null : posted.journalId(),
                posted == null ? null : posted.number()))
        .replaceWith(new Answer(id, next));
  }

  private Uni<Book.Posted> again(Mutiny.Session session, Actor by, Held claim) {
    String words = "Direct Debit kept: the claim of the payer's bank was not upheld";
    return book.post(
        session,
        by,
        new Book.Why("RECEIPT", words, null, null),
        new Book.Posting(
            claim.accountId,
            claim.typeCode,
            -claim.amountPence,
            today.date(),
            "INDEMNITY",
            words,
            null));
  }
}
