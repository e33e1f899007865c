package org.quarterday.standingorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.calendar.Frequency;
import org.quarterday.standingorder.rules.DueOutcome;
import org.quarterday.standingorder.rules.StandingOrderState;
import org.quarterday.standingorder.rules.TroubleKind;

/** The standing orders of one account, the newest first; money in pence. */
@Schema(name = "StandingOrders")
record StandingOrders(List<Whole> items) {

  @Schema(name = "StandingOrder")
  record Whole(
      UUID id,
      UUID accountId,
      StandingOrderState state,
      @Schema(examples = "Amina Okafor") String payerName,
      @Schema(description = "Asked for by the rent, and again when it changes; else a sum agreed.")
          boolean followsRent,
      @Schema(description = "What somebody else pays of each charged week.") long lessWeeklyPence,
      @Schema(description = "Off the arrears with each payment.") long extraPence,
      @Schema(nullable = true, description = "Nothing is due after it.") LocalDate endsOn,
      @Schema(description = "Why it stands so.") String stateReason,
      String madeByName,
      Instant madeAt,
      int version,
      @Schema(description = "What it pays from a day on, the oldest first.") List<Told> terms,
      @Schema(description = "Payments of the last two months and those to come, in order.")
          List<Payment> payments,
      @Schema(description = "What is not as it should be, the newest first.") List<Amiss> troubles,
      @Schema(description = "The newest first.") List<Moved> history) {}

  @Schema(name = "StandingOrderTerms")
  record Told(
      LocalDate fromOn,
      Frequency frequency,
      @Schema(description = "1 Monday to 5 Friday; monthly, the day of the month.", examples = "1")
          int day,
      @Schema(examples = "44167") long amountPence,
      @Schema(description = "What the rent came to then.", examples = "44167") long askedPence,
      String madeByName) {}

  @Schema(name = "StandingOrderPayment")
  record Payment(
      LocalDate dueOn,
      @Schema(description = "The working day on or after it, when a bank pays.") LocalDate payOn,
      long amountPence,
      @Schema(description = "What came for it.") long camePence,
      @Schema(nullable = true) LocalDate cameOn,
      DueOutcome outcome) {}

  @Schema(name = "StandingOrderTrouble")
  record Amiss(
      TroubleKind kind,
      @Schema(description = "The due day, or the day money came that was not due any more.")
          LocalDate on,
      long expectedPence,
      long camePence) {}

  @Schema(name = "StandingOrderMoved")
  record Moved(StandingOrderState state, String words, String madeByName, Instant madeAt) {}
}
