package org.quarterday.benefit;

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
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Ends an award of Universal Credit: from then on nothing of it is expected. */
@ApplicationScoped
class EndUniversalCreditAward {

  @Schema(name = "UniversalCreditAwardEnding")
  record Request(
      @NotNull
          @Schema(
              description = "The first day of the first assessment period it is not paid for.",
              examples = "2027-02-05")
          @CivilDay
          LocalDate endsBefore,
      @NotBlank @Size(max = 200) @Schema(examples = "Told by the DWP that the claim is closed")
          String reason) {}

  @Schema(name = "UniversalCreditAwardEnded")
  record Answer(UUID id, LocalDate endsBefore) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 BENEFIT_AWARD_NOT_FOUND, 409 BENEFIT_AWARD_ENDED, 422
   *     BETWEEN_ASSESSMENT_PERIODS
   */
  Uni<Answer> run(Actor by, UUID accountId, UUID awardId, Request request) {
    return work.write(
        by,
        request.reason.strip(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> UniversalCreditAward.one(session, accountId, awardId))
                .invoke(award -> refuse(award, request))
                .chain(() -> save(session, accountId, awardId, request))
                .replaceWith(new Answer(awardId, request.endsBefore)));
  }

  private static void refuse(UniversalCreditAward award, Request request) {
    if (award.endsBefore() != null) {
      throw Problem.of(BenefitProblem.BENEFIT_AWARD_ENDED, "Look at the account again.");
    }
    if (!request.endsBefore.isAfter(award.startsOn())) {
      throw Problem.of(
              BenefitProblem.BETWEEN_ASSESSMENT_PERIODS,
              "It ends after its first assessment period at the earliest.")
          .at("/endsBefore");
    }
    award.refuseBetweenPeriods(request.endsBefore, "/endsBefore");
  }

  private static Uni<Integer> save(
      Mutiny.Session session, UUID accountId, UUID awardId, Request request) {
    return Sql.run(
        session,
        """
        update universal_credit_award set ends_before = ?3, version = version + 1 where account_id = ?1 and id = ?2\
        """,
        accountId,
        awardId,
        request.endsBefore);
  }
}
