package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says what a credit is, by the kinds the council has in force. May be said again. */
@ApplicationScoped
class ClassifyCredit {

  @Schema(name = "CreditClassification")
  record Request(
      @NotBlank @Schema(examples = "PAID_TWICE") String kindCode,
      @NotBlank
          @Size(max = 500)
          @Schema(description = "What it was told by.", examples = "Card payments of 26 and 27 May")
          String why) {}

  @Schema(name = "CreditClassified")
  record Answer(UUID reviewId, CreditKind kind) {}

  private static final String KEEP =
      """
      update credit_review set kind_code = ?3, kind_why = ?4, kind_by_name = ?5, kind_at = clock_timestamp(), version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> CreditReview.hold(session, accountId))
                .chain(review ->
                    CreditKind.on(session, today.date())
                        .map(kinds ->
                            kinds.stream()
                                .filter(kind -> kind.code().equals(request.kindCode()))
                                .findFirst()
                                .orElseThrow(ClassifyCredit::unknown))
                        .call(kind ->
                            Sql.run(
                                session,
                                KEEP,
                                accountId,
                                review.id(),
                                kind.code(),
                                request.why().strip(),
                                by.name()))
                        .map(kind -> new Answer(review.id(), kind))));
  }

  private static Problem unknown() {
    return Problem.of(CreditProblem.CREDIT_KIND_UNKNOWN, "Choose one that is in force.")
        .at("/kindCode");
  }
}
