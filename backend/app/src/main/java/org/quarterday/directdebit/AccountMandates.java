package org.quarterday.directdebit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.directdebit.rules.Authority;
import org.quarterday.directdebit.rules.MandateState;

/** The mandates of one account, newest first, each with its schedules, collections and history. */
@Schema(name = "AccountMandates")
record AccountMandates(List<Whole> items) {

  /** What Bacs still has to be told: of a new mandate, of its end, or nothing. */
  @Schema(name = "MandateLodging")
  enum Lodging {
    NEW,
    NONE,
    CANCEL,
    CONVERT
  }

  /** Where a collection stands. */
  @Schema(name = "DirectDebitItemState")
  enum ItemState {
    PLANNED,
    IN_RUN,
    SENT,
    COLLECTED,
    RETURNED,
    WITHDRAWN
  }

  @Schema(name = "Mandate")
  record Whole(
      UUID id,
      UUID accountId,
      @Schema(examples = "10012113") String reference,
      MandateState state,
      String stateReason,
      @Schema(examples = "A OKAFOR") String payerName,
      @Schema(nullable = true) UUID payerPersonId,
      String payerAddress,
      @Schema(examples = "****4958") String bankMask,
      @Schema(description = "PASSED or NOT_CHECKED.", examples = "PASSED") String modulus,
      Authority.Channel channel,
      Authority authority,
      LocalDate authorisedOn,
      String evidence,
      PlanRequest plan,
      LocalDate firstOn,
      Lodging lodge,
      @Schema(nullable = true, description = "The instruction’s processing day.")
          LocalDate lodgedOn,
      @Schema(nullable = true, description = "No collection before this day.") LocalDate liveFrom,
      @Schema(nullable = true, description = "The last collection.") LocalDate collectedOn,
      String madeByName,
      int version,
      List<Made> schedules,
      List<Planned> items,
      List<Moved> history) {}

  @Schema(name = "DirectDebitSchedule")
  record Made(
      UUID id,
      @Schema(examples = "RENT_CHANGED") String why,
      LocalDate fromOn,
      LocalDate toOn,
      @Schema(description = "Rent and charges of the period, in pence.") long debitPence,
      @Schema(description = "What was owed or in credit, as far as it is spread, in pence.")
          long startPence,
      long extraPence,
      long totalPence,
      LocalDate noticeGivenOn,
      @Schema(nullable = true) UUID letterId,
      @Schema(nullable = true, description = "Where the notice stands.", examples = "SENT")
          String noticeState,
      @Schema(nullable = true, description = "The day the notice went.") LocalDate noticeSentOn,
      boolean current,
      String madeByName) {}

  @Schema(name = "DirectDebitItem")
  record Planned(
      UUID id,
      LocalDate dueOn,
      LocalDate collectOn,
      @Schema(description = "In pence.", examples = "44167") long amountPence,
      ItemState state,
      @Schema(description = "A returned collection presented once more.") boolean again,
      @Schema(description = "Why it was returned or withdrawn.") String why,
      @Schema(nullable = true, description = "The payment’s entry on the account.")
          Integer entryNumber) {}

  @Schema(name = "MandateMovedOnce")
  record Moved(MandateState state, String words, String madeByName, Instant madeAt) {}
}
