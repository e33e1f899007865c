package org.quarterday.directdebit;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would be collected: what staff and tenants look at before it is decided, and what the notice
 * says afterwards.
 */
@Schema(name = "DirectDebitOutlook")
public record Outlook(
    @Schema(description = "The first due day.") LocalDate firstDueOn,
    @Schema(description = "The last day of the rent year it is worked out for.") LocalDate toOn,
    @Schema(
            description =
                "The first due day there can be: the payer has the notice ten working days before.")
        LocalDate earliestOn,
    @Schema(description = "The civil day the notice goes.") LocalDate noticeGivenOn,
    @Schema(description = "The civil day it counts as received.") LocalDate noticeCountsFrom,
    @Schema(description = "The first Monday that has not been debited.") LocalDate debitFrom,
    @Schema(description = "Rent and charges still to be debited until then, in pence.")
        long debitPence,
    @Schema(description = "Weeks among them that are charged.", examples = "48") int weeks,
    @Schema(description = "Weeks among them that cost nothing.", examples = "2") int freeWeeks,
    @Schema(description = "Whether the rent year has 53 weeks, of which a month pays no more.")
        boolean longYear,
    @Schema(description = "Working days of notice a payer has of a change.", examples = "10")
        int noticeDays,
    @Schema(
            description =
                "What is owed now less what is on its way to be collected; negative is credit, in pence.")
        long startPence,
    @Schema(description = "All of the collections, in pence.") long totalPence,
    List<Collection> instalments) {

  /** One collection: when the payer was told it is due, when the money moves, how much. */
  @Schema(name = "DirectDebitCollection")
  public record Collection(
      LocalDate dueOn,
      @Schema(description = "The working day on or after it.") LocalDate collectOn,
      @Schema(description = "In pence.", examples = "44167") long amountPence) {}
}
