package org.quarterday.creditpolicy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.credit.rules.BooksFact;
import org.quarterday.credit.rules.CreditOutcome;

/** The policy about credits as it is and as it was decided to be. */
@ApplicationScoped
class CreditPolicyReads {

  @Schema(name = "CreditPolicyQuestions")
  record Questions(List<Question> items) {}

  @Schema(name = "CreditPolicyKinds")
  record Kinds(List<Kind> items) {}

  @Schema(name = "CreditPolicyQuestion")
  record Question(
      @Schema(examples = "PAYER") String code,
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first day it no longer is so.")
          LocalDate validBefore,
      int place,
      String question,
      String hint,
      @Schema(nullable = true, description = "What the books answer it by.") BooksFact fact,
      boolean byHand) {}

  @Schema(name = "CreditPolicyKind")
  record Kind(
      @Schema(examples = "PAID_TWICE") String code,
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first day it no longer is so.")
          LocalDate validBefore,
      int place,
      String name,
      String hint,
      List<CreditOutcome> outcomes,
      String refundCause) {}

  private static final String QUESTIONS =
      """
      select code, valid_from, valid_before, place, question, hint, fact, by_hand from credit_check_item
       where valid_before is null or valid_before > $1 order by place, code, valid_from\
      """;

  private static final String KINDS =
      """
      select code, valid_from, valid_before, place, name, hint, outcomes, refund_cause from credit_kind
       where valid_before is null or valid_before > $1 order by place, code, valid_from\
      """;

  @Inject Pool pool;

  /** From a day on, in the order in which they are asked. */
  Uni<Questions> questions(LocalDate day) {
    return pool.preparedQuery(QUESTIONS)
        .execute(Tuple.of(day))
        .map(rows ->
            new Questions(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(CreditPolicyReads::question)
                    .toList()));
  }

  /** From a day on, in the order in which they are offered. */
  Uni<Kinds> kinds(LocalDate day) {
    return pool.preparedQuery(KINDS)
        .execute(Tuple.of(day))
        .map(rows ->
            new Kinds(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(CreditPolicyReads::kind)
                    .toList()));
  }

  private static Question question(Row row) {
    String fact = row.getString("fact");
    return new Question(
        row.getString("code"),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getInteger("place"),
        row.getString("question"),
        row.getString("hint"),
        fact == null ? null : BooksFact.valueOf(fact),
        row.getBoolean("by_hand"));
  }

  private static Kind kind(Row row) {
    return new Kind(
        row.getString("code"),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getInteger("place"),
        row.getString("name"),
        row.getString("hint"),
        Arrays.stream(row.getArrayOfStrings("outcomes")).map(CreditOutcome::valueOf).toList(),
        row.getString("refund_cause"));
  }
}
