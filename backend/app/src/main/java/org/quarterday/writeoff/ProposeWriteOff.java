package org.quarterday.writeoff;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoff.rules.DebtFacts;
import org.quarterday.writeoff.rules.OwedWeek;
import org.quarterday.writeoff.rules.Verdict;
import org.quarterday.writeoff.rules.WriteOffKind;
import org.quarterday.writeoff.rules.WriteOffState;

/**
 * Proposes to give a debt, or a part of it, up. The policy is asked under the account's lock, and
 * what it said is kept with the proposal, with the weeks of rent the amount covers. Nothing is on
 * the account until the schedule it is put on has been approved.
 */
@ApplicationScoped
class ProposeWriteOff {

  /** A million pounds: what is larger is a slip of the hand, and sums of them stay in bounds. */
  private static final long MOST_PENCE = 100_000_000;

  private static final int LONGEST_CHECKLIST = 20;

  @Schema(name = "WriteOffProposal")
  record Request(
      @NotNull WriteOffKind kind,
      @NotNull
          @Positive
          @Max(MOST_PENCE)
          @Schema(
              description = "In pence, at most what the policy allows; the oldest weeks first.",
              examples = "4270")
          Long amountPence,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "The recommendation, for who decides.",
              examples = "Two letters unanswered; collecting it costs more than it is")
          String reason,
      @NotNull
          @Size(max = LONGEST_CHECKLIST)
          @Schema(description = "Each item of the kind's checklist, once.")
          List<@NotNull @Valid Evidence> evidence) {}

  @Schema(name = "WriteOffProposed")
  record Answer(
      UUID id,
      WriteOffState state,
      @Schema(description = "The weeks of rent it covers, the oldest first.")
          List<CoveredWeek> weeks) {}

  private static final String IN_TURN =
      "select balance_pence from account_balance where account_id = ?1 for update";

  private static final String WAITING =
      "select id from write_off where account_id = ?1 and state = 'PROPOSED'";

  private static final String INSERT =
      """
      insert into write_off (account_id, id, state, kind, amount_pence, reason, why, weeks, evidence, proposed_by, proposed_by_name)
      values (?1, ?2, 'PROPOSED', ?3, ?4, ?5, cast(cast(?6 as text) as jsonb), cast(cast(?7 as text) as jsonb), cast(cast(?8 as text) as jsonb),
              ?9, ?10)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .invoke(() -> Evidence.refuseIncomplete(request.kind(), request.evidence()))
                .chain(() -> Sql.row(session, IN_TURN, accountId))
                .chain(() -> refuseSecond(session, accountId))
                .chain(() -> Policies.of(session, today.date()))
                .chain(policies ->
                    Debts.of(session, accountId, today.date())
                        .chain(debt ->
                            save(session, by, accountId, request, policies, debt.facts()))));
  }

  private static Uni<Void> refuseSecond(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, WAITING, accountId)
        .invoke(waiting -> {
          if (waiting != null) {
            throw Problem.of(
                WriteOffProblem.WRITE_OFF_WAITING, "Have it decided, or take it back, first.");
          }
        })
        .replaceWithVoid();
  }

  private static Verdict allowed(Request request, Policies policies, DebtFacts facts) {
    Verdict verdict = policies.verdict(request.kind(), facts);
    if (!verdict.holds()) {
      throw Problem.of(WriteOffProblem.WRITE_OFF_NOT_BY_POLICY, String.join(" ", verdict.against()))
          .at("/kind");
    }
    if (request.amountPence() > verdict.amountPence()) {
      throw Problem.of(
              WriteOffProblem.WRITE_OFF_TOO_MUCH,
              "On this ground at most %s may be written off."
                  .formatted(Money.ofPence(verdict.amountPence()).format()))
          .at("/amountPence");
    }
    return verdict;
  }

  private static Uni<Answer> save(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Request request,
      Policies policies,
      DebtFacts facts) {
    Verdict verdict = allowed(request, policies, facts);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    List<CoveredWeek> weeks =
        CoveredWeek.of(OwedWeek.covered(facts.owed(), request.amountPence()), policies.on());
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            request.kind().name(),
            request.amountPence(),
            request.reason().strip(),
            new JsonArray(verdict.reasons()).encode(),
            CoveredWeek.kept(weeks),
            Evidence.kept(request.evidence()),
            by.id(),
            by.name())
        .replaceWith(new Answer(id, WriteOffState.PROPOSED, weeks));
  }
}
