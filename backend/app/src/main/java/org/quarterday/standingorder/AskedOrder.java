package org.quarterday.standingorder;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a tenant is asked to have paid, and why it is that; money in pence. */
@Schema(name = "StandingOrderAsk")
record AskedOrder(
    @Schema(description = "Each time.", examples = "44167") long askedPence,
    @Schema(description = "Of it, for the rent.", examples = "44167") long rentPence,
    @Schema(description = "Of it, off the arrears.", examples = "0") long extraPence,
    @Schema(description = "How many payments the rent year is divided by.", examples = "12")
        int payments,
    @Schema(description = "Weeks of the rent year.", examples = "53") int weeks,
    @Schema(description = "Weeks among them that are rent-free.", examples = "0") int freeWeeks,
    @Schema(description = "What a charged week comes to.", examples = "10000") long weeklyPence,
    @Schema(description = "What is charged in a rent-free week all the same.", examples = "0")
        long freeWeekPence,
    @Schema(description = "What somebody else pays of each charged week.", examples = "0")
        long lessWeeklyPence,
    @Schema(description = "All of the rent year, less that.", examples = "530000") long yearPence,
    @Schema(description = "The first day of the rent year.") LocalDate yearFrom,
    @Schema(description = "Its last day.") LocalDate yearTo,
    @Schema(
            nullable = true,
            description =
                "What Housing Benefit, by its newest schedule, and Universal Credit paid to the council pay of a charged week; null where neither is known.")
        Long benefitWeeklyPence,
    @Schema(description = "The payments until the end of the rent year, at what is asked.")
        List<Due> dues) {

  @Schema(name = "StandingOrderDue")
  record Due(
      LocalDate dueOn,
      @Schema(description = "The working day on or after it, when a bank pays.") LocalDate payOn,
      @Schema(examples = "44167") long amountPence) {}
}
