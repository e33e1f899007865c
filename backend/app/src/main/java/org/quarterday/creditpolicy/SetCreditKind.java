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
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.credit.rules.CreditOutcome;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.DatedRow;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says what a kind of credit is from a day on, and what may be done with it; or that none is of it
 * any more. What was used before stays used.
 */
@ApplicationScoped
class SetCreditKind {

  /** How a refund of such a credit is called. */
  @Schema(name = "CreditKindRefundCause")
  enum RefundCause {
    PAID_TWICE,
    PAID_TOO_MUCH,
    DIRECT_DEBIT_TOO_HIGH,
    CHARGED_TOO_MUCH,
    TENANCY_ENDED,
    OTHER
  }

  @Schema(name = "CreditKindRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(1) @Max(99) int place,
      @NotBlank @Size(max = 60) @Schema(examples = "Paid twice") String name,
      @NotNull @Size(max = 300) String hint,
      @NotNull @Schema(description = "What may be done with it.")
          Set<@NotNull CreditOutcome> outcomes,
      @NotNull RefundCause refundCause,
      @Schema(description = "Whether none is of it from that day on.") boolean withdrawn) {}

  private static final String BEGIN =
      """
      insert into credit_kind (code, valid_from, place, name, hint, outcomes, refund_cause)
      values (?1, ?2, ?3, ?4, ?5, string_to_array(?6, ','), ?7)\
      """;

  @Inject Work work;
  @Inject CreditPolicyReads reads;
  @Inject Today today;

  Uni<CreditPolicyReads.Kinds> run(Actor by, String code, Request request) {
    if (request.outcomes().isEmpty() && !request.withdrawn()) {
      return Uni.createFrom()
          .failure(CreditPolicyProblem.wrong("/outcomes", "Say what may be done with it."));
    }
    return work.write(
            by,
            session ->
                DatedRow.end(
                        session,
                        "credit_kind",
                        code,
                        request.validFrom(),
                        today.date(),
                        CreditPolicyProblem::wrong)
                    .chain(() -> begin(session, code, request)))
        .chain(() -> reads.kinds(today.date()));
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
            request.name().strip(),
            request.hint().strip(),
            request.outcomes().stream()
                .sorted()
                .map(CreditOutcome::name)
                .collect(Collectors.joining(",")),
            request.refundCause().name());
  }
}
