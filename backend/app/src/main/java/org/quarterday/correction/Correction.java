package org.quarterday.correction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.correction.rules.Mistake;
import org.quarterday.correction.rules.PuttingRight;
import org.quarterday.platform.digest.Sha256;

/** A payment put right or money moved: what is asked for, and the states it goes through. */
final class Correction {

  private Correction() {}

  /** Awaiting goes to posted or refused, once, by another person than its maker. */
  @Schema(name = "CorrectionState")
  enum State {
    AWAITING_APPROVAL,
    POSTED,
    REFUSED
  }

  @Schema(name = "CorrectionRequest")
  record Request(
      @NotNull
          @Schema(
              description =
                  "What was wrong with the payment, or TRANSFER to move money that was posted rightly.")
          Mistake mistake,
      @Min(1)
          @Schema(
              nullable = true,
              description = "The payment's entry on this account; null for a transfer.",
              examples = "1207")
          Integer entryNumber,
      @Size(max = 40)
          @Schema(
              nullable = true,
              description =
                  "Any reference of the account it belongs to; for a wrong account and a transfer.",
              examples = "500002/01")
          String toReference,
      @Min(1)
          @Max(10_000_000)
          @Schema(
              nullable = true,
              description = "The right amount in pence; for a wrong amount and a transfer.",
              examples = "11746")
          Long amountPence,
      @Schema(
              nullable = true,
              description = "The right day; for a wrong date and a transfer.",
              examples = "2026-11-16")
          LocalDate effectiveOn,
      @NotBlank
          @Size(max = 200)
          @Schema(
              description = "Why, as the tenant may read it.",
              examples = "The payer quoted a neighbour's reference")
          String reason,
      @Schema(nullable = true, description = "Codes of the findings looked at and accepted.")
          Set<String> confirmed) {

    Set<String> codes() {
      return confirmed == null ? Set.of() : confirmed;
    }
  }

  /** Something to be confirmed by its code. */
  @Schema(name = "CorrectionFinding")
  record Finding(String code, String pointer, String detail) {}

  /** One of the accounts a correction concerns. */
  record Side(
      UUID accountId, UUID tenancyId, String reference, LocalDate startsOn, long balancePence) {}

  /**
   * What is to be put right, decided: the same for a preview, for posting at once, and for posting
   * after an approval.
   *
   * @param entryNumber the payment, or null for a transfer
   * @param typeCode the payment's type, or the transfer's
   * @param method how it was paid, as the tenant reads it
   * @param to null when the account was right
   */
  record Case(
      PuttingRight right,
      Integer entryNumber,
      String typeCode,
      String method,
      Side from,
      Side to,
      String reason,
      List<Finding> findings) {

    /** Accounts of one tenancy are named to each other on statements and in explanations. */
    boolean oneTenancy() {
      return to != null && to.tenancyId().equals(from.tenancyId());
    }
  }

  /** What an approval is bound to: if anything of it were another, so would be the hash. */
  static byte[] contentHash(UUID id, Case what) {
    String content =
        String.join(
            "\u001f",
            id.toString(),
            what.right().mistake().name(),
            what.from().accountId().toString(),
            String.valueOf(what.entryNumber()),
            what.to() == null ? "" : what.to().accountId().toString(),
            String.valueOf(what.right().amount().pence()),
            what.right().on().toString(),
            String.valueOf(what.right().rightAmount().pence()),
            what.right().rightOn().toString(),
            what.reason());
    return Sha256.of(content);
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
