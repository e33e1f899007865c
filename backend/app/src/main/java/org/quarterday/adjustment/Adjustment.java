package org.quarterday.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.digest.Sha256;

/** A debit or credit made by hand: what is asked for, and the states it goes through. */
final class Adjustment {

  private Adjustment() {}

  /** Awaiting goes to posted or refused, once, by another person than its maker. */
  enum State {
    AWAITING_APPROVAL,
    POSTED,
    REFUSED
  }

  @Schema(name = "AdjustmentRequest")
  record Request(
      @NotBlank @Schema(description = "A charge or adjustment type.", examples = "ADJ")
          String typeCode,
      @NotNull
          @Schema(
              description = "In pence: positive is a debit, negative a credit; not nil.",
              examples = "-2500")
          Long amountPence,
      @NotNull
          @Schema(
              description = "The civil day it counts from; not in the future nor a closed year.",
              examples = "2026-11-16")
          LocalDate effectiveOn,
      @NotBlank @Schema(examples = "WRONG_CHARGE") String reasonCode,
      @NotBlank
          @Size(max = 200)
          @Schema(
              description = "Why, as the tenant may read it.",
              examples = "Heating charged twice in week 32")
          String narrative) {}

  /**
   * What an approval is bound to: if anything of it were another, so would be the hash. Lower-case
   * hexadecimal SHA-256.
   */
  static byte[] contentHash(UUID accountId, UUID id, Request request) {
    String content =
        String.join(
            "\u001f",
            accountId.toString(),
            id.toString(),
            request.typeCode(),
            String.valueOf(request.amountPence()),
            String.valueOf(request.effectiveOn()),
            request.reasonCode(),
            request.narrative());
    return Sha256.of(content);
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
