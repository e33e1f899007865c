package org.quarterday.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a balance is proved, and where it is not. Money in pence, positive owed to the council.
 */
@Schema(name = "AccountProof")
record AccountProof(
    UUID accountId,
    String reference,
    String names,
    String address,
    Instant madeAt,
    String madeBy,
    @Schema(description = "Balances brought in.", examples = "0") long openingPence,
    @Schema(description = "All other debits.", examples = "1174600") long debitsPence,
    @Schema(description = "All other credits.", examples = "-1143360") long creditsPence,
    @Schema(examples = "31240") long balancePence,
    @Schema(examples = "£312.40 in arrears") String balanceWords,
    int entryCount,
    @Schema(description = "True when every check holds.") boolean holds,
    List<Check> checks,
    @Schema(
            description =
                "First Monday compared with the charge history; null when it has no charges.",
            nullable = true)
        LocalDate comparedFrom,
    @Schema(description = "Last Monday compared.", nullable = true) LocalDate comparedTo,
    @Schema(description = "Weeks in which the debit is not what the charge history says.")
        List<WeekDifference> differences) {

  /** What is checked, in this order. */
  enum CheckCode {
    BALANCE,
    COUNT,
    REVERSALS,
    CONTROLS,
    DEBITS
  }

  @Schema(name = "ProofCheck")
  record Check(
      CheckCode code,
      String title,
      boolean holds,
      @Schema(description = "What was found, in words.") String detail,
      @Schema(description = "The entries concerned.") List<Integer> entries) {}

  @Schema(name = "ProofWeekDifference")
  record WeekDifference(
      LocalDate weekStartsOn,
      @Schema(examples = "2026") int rentYear,
      @Schema(examples = "34") int rentWeek,
      String typeCode,
      long shouldPence,
      long wasPence,
      @Schema(description = "Was less should.") long differencePence) {}
}
