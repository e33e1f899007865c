package org.quarterday.hold;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.hold.rules.HoldDays;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;

/** A hold as it is set. */
@Schema(name = "HoldRequest")
record HoldRequest(
    @NotNull HoldKind kind,
    @Schema(
            nullable = true,
            description =
                "Whose it is: a liable tenant of the account. Needed for Breathing Space, orders, deaths and vulnerability.")
        UUID personId,
    @CivilDay
        @Schema(
            nullable = true,
            description =
                "Breathing Space: the day of the entry in the register; it starts the day after.",
            examples = "2026-11-19")
        LocalDate registeredOn,
    @CivilDay
        @Schema(nullable = true, description = "Everything else: the first day it stops anything.")
        LocalDate startsOn,
    @CivilDay
        @Schema(
            nullable = true,
            description = "When it is looked at again; the council's own days when left out.")
        LocalDate reviewOn,
    @CivilDay
        @Schema(
            nullable = true,
            description =
                "The last due day of the debt it covers; the day before it starts when left out.")
        LocalDate cutOffOn,
    @PositiveOrZero
        @Max(1_000_000_00)
        @Schema(
            nullable = true,
            description =
                "The debt on this account as the notice has it, or the sum in dispute, in pence.",
            examples = "31240")
        Long debtPence,
    @NotBlank
        @Size(max = 100)
        @Schema(description = "Who said so.", examples = "Insolvency Service")
        String source,
    @NotBlank
        @Size(max = 60)
        @Schema(description = "Their reference.", examples = "BSN-2026-118342")
        String reference,
    @NotBlank
        @Size(max = 500)
        @Schema(
            description = "What was seen and where it is kept.",
            examples = "Notice by e-mail of 20 November, filed with the account's papers")
        String evidence,
    @NotBlank @Size(max = 500) String reason) {

  /** Longer ago than the longest arrangement runs is a slip of the hand. */
  private static final int LONGEST_YEARS = 10;

  private boolean isRegistered() {
    return kind == HoldKind.BREATHING_SPACE || kind == HoldKind.MENTAL_HEALTH_BREATHING_SPACE;
  }

  /** The first day it stops anything. */
  LocalDate firstDay() {
    return isRegistered() ? registeredOn.plusDays(1) : startsOn;
  }

  /** The last due day it covers, or null where the kind covers another sort of debt. */
  LocalDate cutOff() {
    if (kind.covers() != HoldKind.Covers.AT_START) {
      return null;
    }
    return cutOffOn == null ? firstDay().minusDays(1) : cutOffOn;
  }

  NewHold asHold(UUID id, HoldDays days) {
    return new NewHold(
        id,
        kind,
        personId,
        null,
        new NewHold.Source(source.strip(), reference.strip(), evidence.strip(), reason.strip()),
        firstDay(),
        null,
        days);
  }

  /**
   * @param today nothing is registered or ordered long before or after it
   * @throws Problem 422 HOLD_DAYS_WRONG, HOLD_PERSON_WRONG or HOLD_SUM_MISSING at the field
   */
  void refuse(LocalDate today) {
    if (kind.needsPerson() && personId == null) {
      throw Problem.of(HoldProblem.HOLD_PERSON_WRONG, "Choose whose it is.").at("/personId");
    }
    if (isRegistered()) {
      need(registeredOn, "registeredOn", "Give the day of the entry in the register.");
      wrongWhen(registeredOn.isAfter(today), "registeredOn", "It has not been registered yet.");
    } else {
      need(startsOn, "startsOn", "Give the day from which it holds.");
      wrongWhen(startsOn.isAfter(today.plusDays(28)), "startsOn", "Set it when it is nearer.");
    }
    wrongWhen(
        firstDay().isBefore(today.minusYears(LONGEST_YEARS)),
        isRegistered() ? "registeredOn" : "startsOn",
        "That is too long ago to stand.");
    wrongWhen(
        cutOffOn != null && cutOffOn.isAfter(firstDay()),
        "cutOffOn",
        "What falls due after it starts is outside it.");
    wrongWhen(
        reviewOn != null && !reviewOn.isAfter(today), "reviewOn", "Look at it on a day to come.");
    if (kind.covers() == HoldKind.Covers.DISPUTED_SUM && (debtPence == null || debtPence == 0)) {
      throw Problem.of(HoldProblem.HOLD_SUM_MISSING, "Give the sum in dispute.").at("/debtPence");
    }
  }

  private static void need(LocalDate day, String field, String why) {
    wrongWhen(day == null, field, why);
  }

  private static void wrongWhen(boolean wrong, String field, String why) {
    if (wrong) {
      throw Problem.of(HoldProblem.HOLD_DAYS_WRONG, why).at("/" + field);
    }
  }
}
