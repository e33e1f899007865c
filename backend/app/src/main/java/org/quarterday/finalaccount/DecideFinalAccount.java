package org.quarterday.finalaccount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.finalaccount.rules.FinalOutcome;
import org.quarterday.finalaccount.rules.FinalStanding;
import org.quarterday.formertenant.Cases;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.proof.AccountProofs;
import org.quarterday.task.Tasks;
import org.quarterday.tenancy.FormerTenancies;

/**
 * Decides a final account whose balance is proved: a debt becomes a case, a credit a task to give
 * it back, nil is kept as such, and the tenancy is brought in step, all in one commit. Money that
 * comes later moves the balance, and it is decided again.
 */
@ApplicationScoped
class DecideFinalAccount {

  @Schema(name = "FinalAccountDecisionRequest")
  record Request(
      @NotBlank @Schema(description = "The hash of the final account that was looked at.")
          String contentHash,
      @Size(max = 300)
          @Schema(
              nullable = true,
              description =
                  "Why what is still on its way is not waited for; needed while something is.",
              examples =
                  "The claim ended with the tenancy; the benefit office confirmed it by telephone")
          String notWaitedWhy) {

    String why() {
      return notWaitedWhy == null ? "" : notWaitedWhy.strip();
    }
  }

  @Schema(name = "FinalAccountDecided")
  record Answer(
      UUID id,
      FinalOutcome outcome,
      String outcomeWords,
      long balancePence,
      @Schema(examples = "£568.70 in arrears") String balanceWords,
      @Schema(nullable = true, description = "The case of former tenant arrears, if there is one.")
          UUID caseId) {}

  private static final String TENANCY = "select tenancy_id from account where account_id = ?1";

  private static final String IN_TURN =
      "select balance_pence from account_balance where account_id = ?1 for update";

  private static final String INSERT =
      """
      insert into final_account (account_id, id, outcome, balance_pence, entry_count, decided_on, waited_words, not_waited_why, content,
                                 content_hash, decided_by, decided_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(cast(?9 as text) as jsonb), ?10, ?11, ?12)\
      """;

  private static final String TASK = "FORMER_TENANT_CREDIT";

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject AccountProofs proofs;
  @Inject FormerTenancies tenancies;
  @Inject Cases cases;
  @Inject Tasks tasks;
  @Inject ObjectMapper json;
  @Inject Today today;

  /** The proof is made before the transaction; under the lock it has to be of the same entries. */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> proofs.of(by, accountId))
        .chain(proved ->
            once.write(
                by,
                key,
                new Whole(accountId, request),
                Answer.class,
                session ->
                    Sql.row(session, TENANCY, accountId)
                        .call(row -> tenancies.inTurn(session, by, (UUID) row[0]))
                        .call(() -> Sql.row(session, IN_TURN, accountId))
                        .chain(() -> shown(session, accountId))
                        .invoke(shown -> refuse(shown, proved, request))
                        .chain(shown -> decide(session, by, shown, request))));
  }

  private Uni<FinalAccount> shown(Mutiny.Session session, UUID accountId) {
    LocalDate day = today.date();
    return BankHolidays.of(session)
        .chain(days ->
            FinalBooks.of(session, accountId, day).map(facts -> FinalAccount.of(facts, days, day)));
  }

  private static void refuse(FinalAccount shown, AccountProofs.Proved proved, Request request) {
    refuseStanding(shown);
    if (!shown.contentHash().equals(request.contentHash())
        || proved.entryCount() != shown.entryCount()) {
      throw Problem.of(
              FinalAccountProblem.FINAL_ACCOUNT_CHANGED, "Look at it again before you decide.")
          .at("/contentHash");
    }
    if (!proved.holds()) {
      throw Problem.of(
          FinalAccountProblem.FINAL_BALANCE_NOT_PROVED, String.join(" ", proved.failing()));
    }
    if (!shown.waitedWords().isEmpty() && request.why().isEmpty()) {
      throw Problem.of(
              FinalAccountProblem.FINAL_ACCOUNT_AWAITS,
              shown.waitedWords() + " Wait, or say why not.")
          .at("/notWaitedWhy");
    }
  }

  private static void refuseStanding(FinalAccount shown) {
    FinalStanding standing = shown.standing();
    if (standing == FinalStanding.RUNS) {
      throw Problem.of(
          FinalAccountProblem.FINAL_ACCOUNT_RUNS, "Its last day is " + shown.endsOn() + ".");
    }
    if (standing == FinalStanding.TO_APPROVE) {
      throw Problem.of(FinalAccountProblem.RECHARGE_WAITS, "Have it decided first.");
    }
    if (!standing.decidable()) {
      throw Problem.of(
          FinalAccountProblem.FINAL_ACCOUNT_DECIDED,
          "It was proved on " + shown.decided().on() + ".");
    }
  }

  private Uni<Answer> decide(
      Mutiny.Session session, Actor by, FinalAccount shown, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String waited = shown.waitedWords();
    return Sql.run(
            session,
            INSERT,
            shown.accountId(),
            id,
            shown.outcome().name(),
            shown.balancePence(),
            shown.entryCount(),
            today.date(),
            waited,
            waited.isEmpty() ? "" : request.why(),
            written(shown),
            shown.contentHash(),
            by.id(),
            by.name())
        .chain(() -> tenancies.follow(session, by, shown.tenancyId()))
        .chain(() -> cases.follow(session, by, shown.accountId(), shown.balancePence()))
        .call(() -> giveBack(session, by, id, shown))
        .map(caseId ->
            new Answer(
                id,
                shown.outcome(),
                shown.outcomeWords(),
                shown.balancePence(),
                shown.balanceWords(),
                caseId));
  }

  private Uni<Boolean> giveBack(Mutiny.Session session, Actor by, UUID id, FinalAccount shown) {
    return shown.outcome() == FinalOutcome.CREDIT
        ? tasks.raise(
            session,
            by,
            new Tasks.Task(
                shown.accountId(),
                TASK,
                "A former tenant's credit is to be given back",
                "The final account is %s. See what these people owe elsewhere, then refund or move the credit."
                    .formatted(shown.balanceWords()),
                Tasks.Priority.TEN_DAYS,
                "FINAL_ACCOUNT:" + id))
        : Uni.createFrom().item(false);
  }

  private String written(FinalAccount shown) {
    try {
      return json.writeValueAsString(shown);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
