package org.quarterday.arrangement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.arrangement.rules.ArrangementKind;
import org.quarterday.arrangement.rules.InstalmentPlan;
import org.quarterday.calendar.Frequency;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;

/** What somebody wants to agree; money in pence. */
@Schema(name = "ArrangementTermsRequest")
record AskedTerms(
    @NotNull ArrangementKind kind,
    @Schema(
            nullable = true,
            description =
                "The order of a court on this account that says so; null for an informal arrangement.")
        UUID orderId,
    @NotEmpty
        @Size(max = 12)
        @Schema(description = "What it is about, in the order it is paid off.")
        List<@NotNull @Valid Debt> debts,
    @NotNull Frequency frequency,
    @NotNull
        @CivilDay
        @Schema(
            description =
                "The first instalment. Its day of the week, or of the month, is every instalment’s.")
        LocalDate firstOn,
    @Min(1)
        @Max(100_000_000)
        @Schema(description = "Off what is owed, each time, beside the rent.", examples = "2500")
        long instalmentPence,
    @Min(0)
        @Max(10_000_000)
        @Schema(
            description =
                "What somebody else pays of each charged week, such as Housing Benefit: the rest of the rent is the tenant’s beside the instalments.",
            examples = "0")
        long lessWeeklyPence) {

  /** What of an account the arrangement is about. */
  @Schema(name = "ArrangementDebtRequest")
  record Debt(
      @NotNull UUID accountId,
      @Min(1)
          @Max(100_000_000)
          @Schema(description = "No more than the account owes.", examples = "31240")
          long owedPence) {}

  long owedPence() {
    return debts.stream().mapToLong(Debt::owedPence).sum();
  }

  List<UUID> accounts() {
    return debts.stream().map(Debt::accountId).toList();
  }

  /**
   * What is wrong with it whatever the account.
   *
   * @throws Problem 422 ARRANGEMENT_DAY_WRONG, ARRANGEMENT_TOO_LONG, ARRANGEMENT_ACCOUNT_WRONG,
   *     ARRANGEMENT_ORDER_NEEDED or ARRANGEMENT_NO_ORDER
   */
  void refuse(UUID accountId, LocalDate today) {
    refuseDay(today);
    refuseOrder();
    if (InstalmentPlan.count(instalmentPence, owedPence()) > InstalmentPlan.MOST) {
      throw Problem.of(
              ArrangementProblem.ARRANGEMENT_TOO_LONG,
              "It would take more than %d instalments.".formatted(InstalmentPlan.MOST))
          .at("/terms/instalmentPence");
    }
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < debts.size(); i++) {
      if (!seen.add(debts.get(i).accountId())) {
        throw wrongAccount(i, "It is named twice.");
      }
    }
    if (!seen.contains(accountId)) {
      throw wrongAccount(0, "The account it is made on has to be among them.");
    }
  }

  private void refuseDay(LocalDate today) {
    if (!frequency.has(frequency.dayOf(firstOn))) {
      throw wrongDay(
          frequency == Frequency.MONTHLY
              ? "Choose a day from the 1st to the 28th, which every month has."
              : "Choose a day from Monday to Friday.");
    }
    if (firstOn.isBefore(today)) {
      throw wrongDay("The first instalment cannot have been due already.");
    }
    if (firstOn.isAfter(today.plusYears(1))) {
      throw wrongDay("The first instalment is due within a year.");
    }
  }

  private void refuseOrder() {
    if (kind == ArrangementKind.COURT_ORDERED && orderId == null) {
      throw Problem.of(ArrangementProblem.ARRANGEMENT_ORDER_NEEDED, "Choose the court's order.")
          .at("/terms/orderId");
    }
    if (kind == ArrangementKind.INFORMAL && orderId != null) {
      throw Problem.of(
              ArrangementProblem.ARRANGEMENT_NO_ORDER, "An informal arrangement names no order.")
          .at("/terms/orderId");
    }
  }

  private static Problem wrongDay(String why) {
    return Problem.of(ArrangementProblem.ARRANGEMENT_DAY_WRONG, why).at("/terms/firstOn");
  }

  static Problem wrongAccount(int place, String why) {
    return Problem.of(ArrangementProblem.ARRANGEMENT_ACCOUNT_WRONG, why)
        .at("/terms/debts/" + place + "/accountId");
  }
}
