package org.quarterday.refund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;

/** A refund as it is asked for: how much, why, to whom, and what was looked at before. */
@Schema(name = "RefundRequest")
record RefundRequest(
    @NotNull
        @Positive
        @Max(MOST_PENCE)
        @Schema(description = "In pence, at most what is proved of the credit.", examples = "18270")
        Long amountPence,
    @NotNull Cause cause,
    @NotBlank
        @Size(max = 200)
        @Schema(description = "As the tenant may read it.", examples = "Paid twice in October")
        String reason,
    @NotNull @Schema(description = "A liable tenant of the account: never a third party.")
        UUID payeePersonId,
    @NotBlank
        @Size(max = 60)
        @Schema(description = "As the payee's bank knows them.", examples = "A OKAFOR")
        String payeeName,
    @NotBlank @Size(max = 8) @Schema(examples = "08-99-99") String sortCode,
    @NotBlank @Size(max = 12) @Schema(examples = "66374958") String accountNumber,
    @NotNull @Valid Checks checks,
    @NotBlank
        @Size(max = 500)
        @Schema(
            description = "What was looked at and what it said.",
            examples = "Card payments of 2 and 3 October; benefit office: no award since April")
        String evidence,
    @NotNull
        @Size(max = 20)
        @Schema(description = "What the tenant was found to owe; it is kept back. May be empty.")
        List<@NotNull @Valid Debt> debts,
    @Valid
        @Schema(
            nullable = true,
            description =
                "Why what these people had written off stays given up; needed while anything is.")
        WrittenOff writtenOff) {

  /** A million pounds: what is larger is a slip of the hand, and sums of them stay in bounds. */
  private static final long MOST_PENCE = 100_000_000;

  /** What made the credit. */
  @Schema(name = "CreditCause")
  enum Cause {
    PAID_TWICE,
    PAID_TOO_MUCH,
    DIRECT_DEBIT_TOO_HIGH,
    CHARGED_TOO_MUCH,
    TENANCY_ENDED,
    OTHER
  }

  /** What makes a credit true; all of it is needed. */
  @Schema(name = "CreditChecks")
  record Checks(
      @Schema(description = "Rent and charges are debited to date and right.") boolean rentToDate,
      @Schema(description = "No benefit overlaps with what was paid, or is to come back.")
          boolean benefit,
      @Schema(description = "The tenant's other accounts and debts were looked at.")
          boolean otherAccounts,
      @Schema(description = "It is known who paid what made the credit.") boolean payer) {}

  /** The answer for what is written off: of exactly the sum that was looked at. */
  @Schema(name = "RefundWrittenOff")
  record WrittenOff(
      @NotNull @Positive @Max(MOST_PENCE) @Schema(description = "In pence.", examples = "4270")
          Long pence,
      @NotBlank @Size(max = 300) @Schema(examples = "Out of time since 2019; not brought back")
          String why) {}

  /** Something owed to the council outside this tenancy's rent accounts. */
  @Schema(name = "DebtElsewhere")
  record Debt(
      @NotBlank @Size(max = 100) @Schema(examples = "Council tax 2026/27, account 80012345")
          String what,
      @NotNull @Positive @Max(MOST_PENCE) @Schema(description = "In pence.", examples = "5730")
          Long amountPence) {}

  long writtenOffPence() {
    return writtenOff == null ? 0 : writtenOff.pence();
  }

  String writtenOffWhy() {
    return writtenOff == null ? "" : writtenOff.why().strip();
  }

  long owedElsewherePence() {
    return debts.stream().mapToLong(Debt::amountPence).sum();
  }

  /**
   * @throws Problem 422 CHECKS_NOT_DONE at each check that is missing
   */
  void refuseUnchecked() {
    var missing = Problem.of(RefundProblem.CHECKS_NOT_DONE, "Look at it, then say so.");
    unless(checks.rentToDate(), missing, "rentToDate");
    unless(checks.benefit(), missing, "benefit");
    unless(checks.otherAccounts(), missing, "otherAccounts");
    unless(checks.payer(), missing, "payer");
    if (!missing.errors().isEmpty()) {
      throw missing;
    }
  }

  private static void unless(boolean done, Problem missing, String check) {
    if (!done) {
      missing.at("/checks/" + check);
    }
  }
}
