package org.quarterday.universalcredit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.universalcredit.rules.Deduction;
import org.quarterday.universalcredit.rules.RequestKind;
import org.quarterday.universalcredit.rules.RequestState;

/** Prepares a request to the DWP: from now on the tenant can be asked what they say to it. */
@ApplicationScoped
class PrepareRequest {

  /** Whom the standard allowance is for. */
  @Schema(name = "UniversalCreditHousehold")
  enum Household {
    SINGLE_UNDER_25,
    SINGLE,
    COUPLE_UNDER_25,
    COUPLE
  }

  @Schema(name = "UniversalCreditRequestToMake")
  record Request(
      @NotNull RequestKind kind,
      @Schema(nullable = true, description = "For a deduction: whose standard allowance it is.")
          Household household,
      @Schema(
              nullable = true,
              description = "For a deduction: per cent of the standard allowance.",
              examples = "15")
          Integer percent) {}

  @Schema(name = "UniversalCreditRequestPrepared")
  record Answer(
      UUID id,
      @Schema(description = "What it is to bring each month, in pence.", examples = "6374")
          long monthlyPence) {}

  private static final String INSERT =
      """
      insert into universal_credit_request (account_id, id, kind, state, household, percent, monthly_pence, made_by_name)
      values (?1, ?2, ?3, 'PREPARED', cast(?4 as text), cast(?5 as integer), ?6, ?7) on conflict do nothing\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject RequestBooks books;
  @Inject Today today;

  /**
   * @throws Problem 409 UC_REQUEST_OPEN, 422 UC_DEDUCTION_WRONG
   */
  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> HeldRequest.turn(session, accountId))
                .chain(() -> books.work(session, accountId, request.kind, today.date()))
                .map(found -> monthly(found, request))
                .call(pence -> save(session, by, accountId, id, request, pence))
                .map(pence -> new Answer(id, pence)));
  }

  private static long monthly(RequestBooks.Found found, Request request) {
    if (request.kind == RequestKind.MANAGED_PAYMENT) {
      if (found.eligiblePence() <= 0) {
        throw wrong("Nothing that Universal Credit may pay for is charged today.", "/kind");
      }
      return found.eligiblePence();
    }
    if (request.household == null || found.allowances().get(request.household.name()) == null) {
      throw wrong("Say whose standard allowance it is taken from.", "/household");
    }
    if (request.percent == null || !Deduction.isWithin(request.percent, found.terms())) {
      throw wrong(
          "A deduction is %d to %d per cent of the standard allowance."
              .formatted(found.terms().leastPercent(), found.terms().mostPercent()),
          "/percent");
    }
    return Deduction.monthly(found.allowances().get(request.household.name()), request.percent);
  }

  private static Problem wrong(String why, String pointer) {
    return Problem.of(UniversalCreditProblem.UC_DEDUCTION_WRONG, why).at(pointer);
  }

  private Uni<Void> save(
      Mutiny.Session session, Actor by, UUID accountId, UUID id, Request request, long pence) {
    boolean deducts = request.kind == RequestKind.DEDUCTION;
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            request.kind.name(),
            deducts ? request.household.name() : null,
            deducts ? request.percent : null,
            pence,
            by.name())
        .invoke(rows -> {
          if (rows == 0) {
            throw Problem.of(
                UniversalCreditProblem.UC_REQUEST_OPEN, "Look at the account's requests.");
          }
        })
        .chain(() ->
            HeldRequest.said(
                session,
                by,
                accountId,
                id,
                RequestState.PREPARED.name(),
                today.date(),
                "%s prepared: %s a month"
                    .formatted(request.kind.words(), Money.ofPence(pence).format())));
  }
}
