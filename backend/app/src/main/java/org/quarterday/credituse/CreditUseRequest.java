package org.quarterday.credituse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.UseAuthority;
import org.quarterday.platform.problem.Problem;

/** A use of a credit as it is proposed. */
@Schema(name = "CreditUseRequest")
record CreditUseRequest(
    @NotNull @Schema(description = "Any but PUT_BACK, which is asked of the use it undoes.")
        CreditUseKind kind,
    @NotNull @Positive @Max(MOST_PENCE) @Schema(description = "In pence.", examples = "5730")
        Long amountPence,
    @NotBlank
        @Size(max = 160)
        @Schema(description = "As the tenant may read it.", examples = "Rent of your garage")
        String reason,
    @Schema(nullable = true, description = "The account it goes to; with TO_ACCOUNT only.")
        UUID toAccountId,
    @Schema(nullable = true, description = "The debt as recorded; with TO_COUNCIL_DEBT only.")
        UUID councilDebtId,
    @Size(max = 60)
        @Schema(
            nullable = true,
            description = "The benefit's number for it; with TO_HOUSING_BENEFIT and TO_DWP.",
            examples = "HB4711/2026")
        String reference,
    @Schema(nullable = true, description = "By what right it is moved to a debt.")
        UseAuthority authority,
    @NotBlank
        @Size(max = 500)
        @Schema(
            description = "What was looked at or agreed.",
            examples = "Call with the tenant on 20 May: agrees")
        String evidence) {

  /** A million pounds: what is larger is a slip of the hand. */
  private static final long MOST_PENCE = 100_000_000;

  /**
   * @throws Problem 422 CREDIT_USE_INCOMPLETE at what is missing or does not belong to the kind
   */
  void refuseIncomplete() {
    if (kind == CreditUseKind.PUT_BACK) {
      throw incomplete("/kind", "Ask for it at the use that is to be undone.");
    }
    needs(kind == CreditUseKind.TO_ACCOUNT, toAccountId, "toAccountId", "the account it goes to");
    needs(kind == CreditUseKind.TO_COUNCIL_DEBT, councilDebtId, "councilDebtId", "the debt");
    needs(
        kind.toBenefit(),
        reference == null || reference.isBlank() ? null : reference,
        "reference",
        "the number the benefit knows it by");
  }

  private static void needs(boolean needed, Object value, String name, String what) {
    if (needed && value == null) {
      throw incomplete("/" + name, "Say " + what + ".");
    }
    if (!needed && value != null) {
      throw incomplete("/" + name, "It does not belong to this use.");
    }
  }

  private static Problem incomplete(String pointer, String detail) {
    return Problem.of(CreditUseProblem.CREDIT_USE_INCOMPLETE, detail).at(pointer);
  }

  CreditUse.Content content(UUID accountId, UUID id) {
    return new CreditUse.Content(
        accountId,
        id,
        kind,
        amountPence,
        reason.strip(),
        toAccountId,
        councilDebtId,
        reference == null ? "" : reference.strip(),
        authority,
        evidence.strip(),
        null);
  }
}
