package org.quarterday.breach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.breach.rules.BreachState;
import org.quarterday.breach.rules.Nature;
import org.quarterday.breach.rules.PeopleGround;
import org.quarterday.breach.rules.Risk;

/** Everything on record of one breach. Moments by the clock, civil days. */
@Schema(name = "Breach")
record BreachFile(
    Facts facts,
    Telling telling,
    @Schema(description = "What is missing before it can be closed.") List<String> missing,
    List<Judgement> judgements,
    List<Action> actions,
    List<Event> events,
    @Schema(description = "Everybody who looked, this time included.") List<Sight> sights) {

  @Schema(name = "BreachFacts")
  record Facts(
      UUID id,
      String reference,
      Nature nature,
      String what,
      Instant awareAt,
      Instant reportBy,
      @Schema(description = "Of the hours; empty once the ICO was told or is not.") String clock,
      @Schema(nullable = true) LocalDate happenedOn,
      @Schema(nullable = true) Integer peopleAbout,
      List<ReportBreach.Category> categories,
      String contained,
      BreachState state,
      @Schema(nullable = true) Risk risk,
      String outcome,
      @Schema(nullable = true) LocalDate closedOn,
      String reportedByName,
      Instant reportedAt) {}

  @Schema(name = "BreachTelling")
  record Telling(
      @Schema(nullable = true) Instant icoToldAt,
      String icoReference,
      String icoWhyNot,
      String icoLateReason,
      @Schema(nullable = true) LocalDate peopleToldOn,
      String peopleHow,
      @Schema(nullable = true) PeopleGround peopleGround,
      String peopleWhyNot) {}

  @Schema(name = "BreachJudgementMade")
  record Judgement(
      Risk proposed,
      Risk risk,
      String reasons,
      @Schema(description = "Each question with its answer.") List<String> answers,
      String madeByName,
      Instant madeAt) {}

  @Schema(name = "BreachAction")
  record Action(
      UUID id,
      String words,
      String who,
      LocalDate dueOn,
      @Schema(nullable = true) LocalDate doneOn,
      String doneWords,
      @Schema(nullable = true) String doneByName) {}

  @Schema(name = "BreachEvent")
  record Event(BreachEvents.Kind kind, String words, String madeByName, Instant madeAt) {}

  @Schema(name = "BreachSight")
  record Sight(String why, String seenByName, Instant seenAt) {}
}
