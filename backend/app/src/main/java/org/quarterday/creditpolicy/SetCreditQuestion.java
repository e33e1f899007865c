package org.quarterday.creditpolicy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.credit.rules.BooksFact;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.DatedRow;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says what a question about credits is from a day on, or that it is asked no more. Answers given
 * before stay answers to it.
 */
@ApplicationScoped
class SetCreditQuestion {

  @Schema(name = "CreditQuestionRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(1) @Max(99) int place,
      @NotBlank @Size(max = 120) @Schema(examples = "Did the tenant pay it?") String question,
      @NotNull @Size(max = 300) String hint,
      @Schema(
              nullable = true,
              description = "What the books answer it by; null: only a person can.")
          BooksFact fact,
      @Schema(description = "Whether a person answers whatever the books say.") boolean byHand,
      @Schema(description = "Whether it is asked no more from that day.") boolean withdrawn) {}

  private static final String BEGIN =
      """
      insert into credit_check_item (code, valid_from, place, question, hint, fact, by_hand)
      values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7)\
      """;

  @Inject Work work;
  @Inject CreditPolicyReads reads;
  @Inject Today today;

  Uni<CreditPolicyReads.Questions> run(Actor by, String code, Request request) {
    if (request.fact() == null && !request.byHand()) {
      return Uni.createFrom()
          .failure(
              CreditPolicyProblem.wrong(
                  "/byHand", "Somebody has to answer it: the books, or a person."));
    }
    return work.write(
            by,
            session ->
                DatedRow.end(
                        session,
                        "credit_check_item",
                        code,
                        request.validFrom(),
                        today.date(),
                        CreditPolicyProblem::wrong)
                    .chain(() -> begin(session, code, request)))
        .chain(() -> reads.questions(today.date()));
  }

  private static Uni<Integer> begin(Mutiny.Session session, String code, Request request) {
    return request.withdrawn()
        ? Uni.createFrom().item(0)
        : Sql.run(
            session,
            BEGIN,
            code,
            request.validFrom(),
            request.place(),
            request.question().strip(),
            request.hint().strip(),
            request.fact() == null ? null : request.fact().name(),
            request.byHand());
  }
}
