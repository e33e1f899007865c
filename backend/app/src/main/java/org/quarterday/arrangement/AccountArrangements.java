package org.quarterday.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.arrangement.rules.ArrangementKind;
import org.quarterday.arrangement.rules.ArrangementState;
import org.quarterday.arrangement.rules.Concern;
import org.quarterday.arrangement.rules.InstalmentOutcome;
import org.quarterday.calendar.Frequency;

/** Arrangements about an account, and what is needed to agree one; money in pence. */
@Schema(name = "AccountArrangements")
record AccountArrangements(
    @Schema(description = "The accounts of its tenancy an arrangement can be about.")
        List<Candidate> accounts,
    @Schema(
            nullable = true,
            description =
                "What Housing Benefit, by its newest schedule, and Universal Credit paid to the council pay of a charged week; null where neither is known.")
        Long benefitWeeklyPence,
    @Schema(
            description =
                "Orders of courts on this account that a court-ordered arrangement can name, the newest first.")
        List<Order> orders,
    @Schema(description = "The newest first.") List<Whole> items) {

  @Schema(name = "ArrangementOrder")
  record Order(
      UUID id,
      @Schema(examples = "K00ZZ123") String claimNumber,
      String court,
      LocalDate orderOn,
      @Schema(description = "What it orders to be paid each time, in pence.", examples = "500")
          long instalmentPence) {}

  @Schema(name = "ArrangementCandidate")
  record Candidate(
      UUID accountId,
      @Schema(examples = "T500123") String reference,
      @Schema(examples = "MAIN") String kind,
      @Schema(description = "Positive is owed to the council.", examples = "31240")
          long balancePence) {}

  @Schema(name = "Arrangement")
  record Whole(
      UUID id,
      @Schema(description = "Where it was made; what is done about it is done there.")
          UUID accountId,
      ArrangementKind kind,
      ArrangementState state,
      String stateReason,
      @Schema(description = "Since when it stands so.") LocalDate stateOn,
      int version,
      @Schema(description = "What it is about, by its newest terms.") long owedPence,
      @Schema(description = "What of that has come.") long camePence,
      @Schema(description = "What was due and has not come, with the rent due then.")
          long behindPence,
      @Schema(description = "Instalments that came, in time or late.") int keptCount,
      @Schema(description = "Instalments that were due and have not come.") int behindCount,
      @Schema(nullable = true) LocalDate nextDueOn,
      @Schema(nullable = true, description = "What of it has not come.") Long nextPence,
      @Schema(description = "The day the last of it is due.") LocalDate clearsOn,
      String madeByName,
      Instant madeAt,
      @Schema(description = "Its terms, the newest first.") List<Version> versions,
      @Schema(description = "The newest first.") List<Moved> history) {}

  @Schema(name = "ArrangementVersion")
  record Version(
      @Schema(description = "From 1.") int number,
      ArrangementKind kind,
      @Schema(nullable = true) String claimNumber,
      @Schema(nullable = true) LocalDate orderOn,
      @Schema(
              nullable = true,
              description = "The order on the account’s court file; null where it was only typed.")
          UUID orderId,
      LocalDate agreedOn,
      Frequency frequency,
      LocalDate firstOn,
      long instalmentPence,
      long owedPence,
      @Schema(description = "What somebody else pays of each charged week.") long lessWeeklyPence,
      int toleranceDays,
      long tolerancePence,
      long monthlyPence,
      @Schema(nullable = true, description = "Of what was left a month.") Integer sharePercent,
      @Schema(description = "What spoke against it, and was said.") List<Concern> concerns,
      String reason,
      String madeByName,
      Instant madeAt,
      @Schema(description = "In the order they are paid off.") List<Debt> debts,
      @Schema(description = "Every instalment, in order, and what became of it.")
          List<Counted> instalments) {}

  @Schema(name = "ArrangementDebt")
  record Debt(UUID accountId, String reference, long owedPence) {}

  @Schema(name = "ArrangementInstalment")
  record Counted(
      int number,
      LocalDate dueOn,
      @Schema(description = "Off what is owed.") long debtPence,
      @Schema(description = "The tenant’s own rent of the weeks since the one before.")
          long rentPence,
      @Schema(description = "What was counted to it.") long camePence,
      @Schema(nullable = true, description = "The day enough of it had come.") LocalDate settledOn,
      InstalmentOutcome outcome) {}

  @Schema(name = "ArrangementMoved")
  record Moved(ArrangementState state, String words, String madeByName, Instant madeAt) {}
}
