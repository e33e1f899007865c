package org.quarterday.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.complaint.rules.ActionKind;
import org.quarterday.complaint.rules.ComplainantKind;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.complaint.rules.Decision;
import org.quarterday.complaint.rules.Heard;
import org.quarterday.complaint.rules.RefusalReason;

/** Everything on record of one complaint. Money in pence, civil days. */
@Schema(name = "ComplaintFile")
record ComplaintFile(
    UUID id,
    @Schema(nullable = true, description = "Null when it is about no account.") UUID accountId,
    @Schema(nullable = true) String accountReference,
    @Schema(description = "Of the account; empty where there is none.") String home,
    String reference,
    ComplaintState state,
    Heard heard,
    String heardWords,
    String category,
    LocalDate receivedOn,
    LogComplaint.Channel channel,
    ComplainantKind complainant,
    @Schema(nullable = true) UUID personId,
    String name,
    String address,
    @Schema(description = "A telephone number or an e-mail address, when they gave one.")
        String reach,
    String speaksFor,
    String words,
    String outcomeSought,
    @Schema(nullable = true) LocalDate knownOn,
    @Schema(nullable = true) Long disputedPence,
    @Schema(nullable = true) UUID holdId,
    @Schema(nullable = true) RefusalReason refusedReason,
    String refusedWords,
    String learning,
    @Schema(nullable = true) LocalDate closedOn,
    String loggedByName,
    int version,
    List<Stage> stages,
    List<Point> points,
    List<Action> actions,
    List<Event> events) {

  @Schema(name = "ComplaintStage")
  record Stage(
      int stage,
      LocalDate askedOn,
      LocalDate acknowledgeBy,
      @Schema(nullable = true) LocalDate acknowledgedOn,
      String definition,
      @Schema(nullable = true) String handlerName,
      @Schema(nullable = true) LocalDate answerBy,
      @Schema(nullable = true) LocalDate extendedTo,
      String extensionWhy,
      String noRemedyWhy,
      @Schema(nullable = true) LocalDate answeredOn,
      @Schema(nullable = true) String answeredByName,
      @Schema(nullable = true) UUID letterId) {}

  @Schema(name = "ComplaintPoint")
  record Point(
      int number,
      String words,
      @Schema(description = "The stage at which it was added.") int stage,
      List<Decided> decisions) {}

  @Schema(name = "ComplaintDecision")
  record Decided(int stage, @Schema(nullable = true) Decision decision, String reasons) {}

  /** Whether what an answer promises is in a draft, to be done or done. */
  @Schema(name = "ComplaintActionState")
  enum ActionState {
    DRAFT,
    OPEN,
    DONE
  }

  @Schema(name = "ComplaintAction")
  record Action(
      UUID id,
      int stage,
      ActionKind kind,
      String words,
      @Schema(nullable = true) LocalDate dueOn,
      @Schema(nullable = true) Long amountPence,
      boolean setOff,
      ActionState state,
      @Schema(nullable = true) LocalDate doneOn,
      String doneWords,
      @Schema(nullable = true) String doneByName,
      @Schema(nullable = true) Integer entryNumber) {}

  @Schema(name = "ComplaintEvent")
  record Event(
      UUID id,
      int stage,
      ComplaintEvents.Kind kind,
      LocalDate happenedOn,
      String words,
      String byName,
      Instant at) {}
}
