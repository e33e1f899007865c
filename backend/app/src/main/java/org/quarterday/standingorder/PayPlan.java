package org.quarterday.standingorder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.calendar.Frequency;
import org.quarterday.platform.http.CivilDay;

/** How somebody wants to pay. */
@Schema(name = "StandingOrderPlan")
record PayPlan(
    @NotNull Frequency frequency,
    @NotNull
        @CivilDay
        @Schema(
            description =
                "The first payment. Its day of the week, or of the month, is every payment’s.")
        LocalDate firstOn,
    @Min(0)
        @Max(10_000_000)
        @Schema(
            description = "What somebody else pays of each charged week, in pence.",
            examples = "0")
        long lessWeeklyPence,
    @Min(0)
        @Max(10_000_000)
        @Schema(description = "Off the arrears with each payment, in pence.", examples = "0")
        long extraPence) {}
