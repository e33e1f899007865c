package org.quarterday.debit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.debit.rules.RunState;
import org.quarterday.debit.rules.SignOff;

/** Everything the control board of one week shows. */
@Schema(name = "WeeklyDebit", description = "The control board of one week's debit.")
record DebitBoard(
    LocalDate weekStartsOn,
    LocalDate weekEndsOn,
    @Schema(description = "The year the rent year starts in.", examples = "2026") int rentYear,
    @Schema(examples = "34") int rentWeek,
    @Schema(description = "52 or 53.") int weeksInYear,
    @Schema(description = "Rent groups for which the week is rent-free.")
        List<String> rentFreeGroups,
    int attempt,
    RunState state,
    @Schema(
            nullable = true,
            description = "Fingerprint of what is shown: send it with a signature.")
        String contentHash,
    @Schema(nullable = true) Instant prelistedAt,
    @Schema(description = "Changes recorded since the pre-list that touch this week.")
        long changesSince,
    @Schema(description = "Lines of the roll-forward that do not agree.") int differences,
    @Schema(description = "Exceptions neither put right nor accepted.") int openExceptions,
    Totals totals,
    @Schema(
            description =
                "What changes made since the week was posted add to its void loss, in pence; not part of what was approved.")
        long voidLossCorrectedPence,
    List<RollLine> rollForward,
    List<ExceptionCount> exceptions,
    List<Control> controls,
    List<Signature> signatures,
    @Schema(description = "What the caller may do now; and if not, why not.") List<StepState> steps,
    @Schema(nullable = true) BackOut backOut,
    List<JobLink> jobs,
    List<Attempt> attempts) {

  @Schema(name = "DebitTotals", description = "The week as a whole.")
  record Totals(
      long lines,
      long amountPence,
      long partWeekLines,
      @Schema(description = "What part weeks add to or take from the roll.") long apportionedPence,
      long rentFreeLines,
      @Schema(description = "What rent-free weeks take from the roll; nil or negative.")
          long rentFreePence,
      long voidLines,
      long voidLossPence,
      @Schema(description = "The gross weekly roll, occupied and void.") Count roll,
      @Schema(description = "Actual less expected roll.") Count difference) {}

  @Schema(name = "RollCount", description = "A number of charges and their full weekly value.")
  record Count(long units, long valuePence) {

    Count plus(Count other) {
      return new Count(
          Math.addExact(units, other.units), Math.addExact(valuePence, other.valuePence));
    }
  }

  @Schema(name = "RollLine", description = "The roll-forward of one rent group and charge code.")
  record RollLine(
      String rentGroup,
      String typeCode,
      String typeName,
      @Schema(description = "The roll of the last week posted.") Count broughtForward,
      List<Moved> movements,
      Count expected,
      @Schema(description = "Counted afresh from the charges in force on the week's Sunday.")
          Count actual,
      Count occupied,
      @JsonProperty("void") Count voids,
      @Schema(description = "Actual less expected: nil before anybody may sign.") Count difference,
      boolean agrees,
      long lines,
      long amountPence,
      long voidLines,
      long voidLossPence,
      long partWeekLines,
      long apportionedPence,
      long rentFreeLines,
      long rentFreePence) {}

  @Schema(name = "RollMoved", description = "What one kind of change moved the roll by.")
  record Moved(
      @Schema(examples = "START") String kind, int movements, long units, long valuePence) {}

  @Schema(name = "DebitExceptionCount")
  record ExceptionCount(String code, String title, boolean blocking, long found, long open) {}

  @Schema(
      name = "DebitControl",
      description = "A check after posting; all must hold before closing.")
  record Control(
      String name,
      long expected,
      long actual,
      @Schema(enumeration = {"PENCE", "COUNT"}) String unit,
      boolean holds) {}

  @Schema(name = "DebitSignatureGiven", description = "Who did what.")
  record Signature(
      String action,
      String byName,
      Instant at,
      String note,
      @Schema(nullable = true) String contentHash) {}

  @Schema(name = "DebitStep")
  record StepState(
      SignOff.Step step,
      boolean allowed,
      @Schema(nullable = true, description = "Why not, in words for the person.") String reason) {}

  @Schema(name = "DebitBackOutProposed")
  record BackOut(String reason, String proposedByName) {}

  @Schema(name = "DebitJob")
  record JobLink(UUID jobId, String kind, String state) {}

  @Schema(name = "DebitAttempt")
  record Attempt(int attempt, RunState state) {}
}
