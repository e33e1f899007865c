package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.credit.rules.BooksFact;
import org.quarterday.credit.rules.CheckStanding;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Answers one question about a credit, with what was looked at. The answer is to what the books
 * said at that moment: it names it, and counts no more once they say something else.
 */
@ApplicationScoped
class AnswerCheck {

  /** As codes of questions are written. */
  static final String CODE = "[A-Z][A-Z_]{2,29}";

  @Schema(name = "CreditAnswer")
  record Request(
      @NotNull @Schema(description = "Whether nothing is in the way.") Boolean clear,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "What was looked at and what it said.",
              examples = "Benefit office, 20 May: no award since April")
          String evidence,
      @NotNull
          @PositiveOrZero
          @Schema(description = "What the books said when it was looked at, in pence.")
          Long foundPence) {}

  @Schema(name = "CreditAnswered")
  record Answer(String code, CheckStanding standing) {}

  private static final String ITEM =
      """
      select fact, by_hand from credit_check_item
       where code = ?1 and valid_from <= ?2 and (valid_before is null or valid_before > ?2)\
      """;

  private static final String KEEP =
      """
      insert into credit_answer (account_id, review_id, item_code, clear, evidence, found_pence, answered_by, answered_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      on conflict (account_id, review_id, item_code) do update
         set clear = excluded.clear, evidence = excluded.evidence, found_pence = excluded.found_pence, answered_by = excluded.answered_by,
             answered_by_name = excluded.answered_by_name, answered_at = clock_timestamp(), version = credit_answer.version + 1\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Proving proving;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, String code, Request request) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> CreditReview.hold(session, accountId))
                .chain(review -> keep(session, by, accountId, review.id(), code, request)));
  }

  private Uni<Answer> keep(
      Mutiny.Session session, Actor by, UUID accountId, UUID review, String code, Request request) {
    LocalDate now = today.date();
    return Sql.row(session, ITEM, code, now)
        .invoke(item -> {
          if (item == null) {
            throw Problem.of(CreditProblem.CREDIT_QUESTION_UNKNOWN, "Look at the checklist again.");
          }
        })
        .chain(item ->
            proving
                .books(session, accountId)
                .map(books ->
                    item[0] == null ? 0L : books.pence(BooksFact.valueOf((String) item[0])))
                .invoke(found -> refuseOther(found, request))
                .call(found ->
                    Sql.run(
                        session,
                        KEEP,
                        accountId,
                        review,
                        code,
                        request.clear(),
                        request.evidence().strip(),
                        found,
                        by.id(),
                        by.name()))
                .map(found -> new Answer(code, standing(item, found, request))));
  }

  private static CheckStanding standing(Object[] item, long found, Request request) {
    var answer = new CheckStanding.Answer(request.clear(), found);
    return CheckStanding.of((Boolean) item[1], item[0] != null, found, answer);
  }

  private static void refuseOther(long found, Request request) {
    if (found != request.foundPence()) {
      throw Problem.of(
              CreditProblem.CREDIT_REVIEW_CHANGED, "Look at what they say now, then answer.")
          .at("/foundPence");
    }
  }
}
