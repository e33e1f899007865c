package org.quarterday.benefit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Records what Universal Credit pays towards an account's rent. An award that changes is recorded
 * anew from the first day of an assessment period; the one before it ends there by itself.
 */
@ApplicationScoped
class RecordUniversalCreditAward {

  @Schema(name = "UniversalCreditAwardRequest")
  record Request(
      @NotNull
          @Min(1)
          @Max(100_000_000)
          @Schema(
              description = "Housing costs each assessment period, in pence.",
              examples = "50899")
          Long monthlyPence,
      @NotNull @Schema(description = "COUNCIL is a managed payment.", examples = "COUNCIL")
          UniversalCreditAward.PaidTo paidTo,
      @NotNull
          @Schema(
              description = "The first day of the assessment period it is first paid for.",
              examples = "2026-11-05")
          @CivilDay
          LocalDate startsOn,
      @Size(max = 500) @Schema(nullable = true, examples = "From the portal, 20 November")
          String note) {}

  @Schema(name = "UniversalCreditAwardRecorded")
  record Answer(UUID id) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 409 BENEFIT_AWARD_OVERLAPS, 422 BETWEEN_ASSESSMENT_PERIODS
   */
  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> UniversalCreditAward.newest(session, accountId))
                .chain(newest -> follow(session, accountId, newest, request.startsOn))
                .chain(() -> save(session, by, accountId, id, request))
                .replaceWith(new Answer(id)));
  }

  private static Uni<Integer> follow(
      Mutiny.Session session, UUID accountId, UniversalCreditAward newest, LocalDate startsOn) {
    if (newest == null || !newest.isFor(startsOn)) {
      return Uni.createFrom().item(0);
    }
    if (!newest.startsOn().isBefore(startsOn)) {
      throw Problem.of(
              BenefitProblem.BENEFIT_AWARD_OVERLAPS,
              "A newer award is on record. End it first, or record this one from a later day.")
          .at("/startsOn");
    }
    newest.refuseBetweenPeriods(startsOn, "/startsOn");
    return Sql.run(
        session,
        """
        update universal_credit_award set ends_before = ?3, version = version + 1 where account_id = ?1 and id = ?2\
        """,
        accountId,
        newest.id(),
        startsOn);
  }

  private static Uni<Integer> save(
      Mutiny.Session session, Actor by, UUID accountId, UUID id, Request request) {
    return Sql.run(
        session,
        """
        insert into universal_credit_award (account_id, id, monthly_pence, paid_to, starts_on, note, made_by, made_by_name)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
        """,
        accountId,
        id,
        request.monthlyPence,
        request.paidTo.name(),
        request.startsOn,
        request.note == null ? "" : request.note.strip(),
        by.id(),
        by.name());
  }
}
