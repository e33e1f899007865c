package org.quarterday.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the whole ledger was proved on a day. Money in pence. */
@Schema(name = "LedgerProof")
record LedgerProof(
    LocalDate day,
    Instant madeAt,
    String madeBy,
    @Schema(description = "True when every check holds.") boolean holds,
    @Schema(examples = "2851") long accounts,
    @Schema(examples = "412033") long entries,
    @Schema(description = "All balances together.", examples = "21527829") long balancePence,
    List<Check> checks) {

  /** What is checked, in this order. */
  enum CheckCode {
    BALANCES,
    CONTROLS,
    TRANSFER_CLEARING,
    SUSPENSE,
    CODES,
    JOURNALS,
    LINKS
  }

  @Schema(name = "LedgerProofCheck")
  record Check(
      CheckCode code,
      String title,
      boolean holds,
      @Schema(description = "What was found, in words.") String detail,
      @Schema(description = "References of the first accounts concerned.") List<String> accounts) {}
}
