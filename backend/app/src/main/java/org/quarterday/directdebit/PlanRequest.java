package org.quarterday.directdebit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.calendar.Frequency;
import org.quarterday.directdebit.rules.Plan;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/** How a payer wants to pay, as it is asked for. */
@Schema(name = "DirectDebitPlan")
public record PlanRequest(
    @NotNull
        @Schema(
            description =
                "EQUAL_ANNUAL: the rest of the rent year in equal parts. ACTUAL: the weeks since the collection before. FIXED: always fixedPence.")
        Plan.Method method,
    @NotNull Frequency frequency,
    @Min(1)
        @Max(28)
        @Schema(
            description = "1 Monday to 5 Friday; monthly, the day of the month from 1 to 28.",
            examples = "1")
        int day,
    @Min(1)
        @Max(100_000_000)
        @Schema(nullable = true, description = "For FIXED, in pence; else null.")
        Long fixedPence,
    @Min(0)
        @Max(10_000_000)
        @Schema(description = "Off the arrears with each collection, in pence.", examples = "500")
        long extraPence,
    @Schema(description = "Whether what is owed or in credit now is spread over the collections.")
        boolean withBalance) {

  Plan plan() {
    if ((method == Plan.Method.FIXED) != (fixedPence != null)) {
      throw Problem.of(
              CommonProblem.INVALID,
              method == Plan.Method.FIXED
                  ? "Say how much each time."
                  : "Only a fixed plan has a fixed amount.")
          .at("/plan/fixedPence");
    }
    return new Plan(method, frequency, day, fixedPence, extraPence, withBalance);
  }
}
