package org.quarterday.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sheet of payments and what was found of each of its rows. */
final class CashBatch {

  /** A paying-in slip is no larger; a larger take comes as a payment file. */
  static final int MOST_ROWS = 500;

  private CashBatch() {}

  @Schema(name = "CashBatchRequest")
  record Request(
      @NotNull @Min(1) @Schema(description = "How many payments there should be.", examples = "12")
          Integer controlCount,
      @NotNull
          @Min(1)
          @Schema(description = "What they should come to, in pence.", examples = "140952")
          Long controlTotalPence,
      @NotEmpty @Size(max = MOST_ROWS) List<@NotNull @Valid Line> rows) {

    long totalPence() {
      return rows.stream().mapToLong(Line::amountPence).sum();
    }
  }

  @Schema(name = "CashBatchLine")
  record Line(
      @NotBlank
          @Size(max = 40)
          @Schema(
              description = "The account's own reference, its payment reference or an old card's.",
              examples = "500001/01")
          String reference,
      @NotNull @Min(1) @Max(Payment.MOST_PENCE) @Schema(examples = "11746") Long amountPence,
      @NotNull @Schema(examples = "2026-11-16") LocalDate paidOn,
      @NotBlank @Schema(description = "A receipt type.", examples = "RCO") String typeCode,
      @Size(max = 200) @Schema(nullable = true) String narrative,
      @Schema(
              nullable = true,
              description = "Codes of the findings looked at and accepted: SAME_AMOUNT.")
          Set<String> confirmed) {

    String words() {
      return narrative == null ? "" : narrative.strip();
    }
  }

  @Schema(name = "CashBatchRemark")
  record Remark(
      @Schema(description = "The cell it belongs to.", examples = "reference") String field,
      String code,
      String detail,
      @Schema(description = "False: it may be confirmed by its code.") boolean blocking) {}

  @Schema(name = "CashBatchRow")
  record Row(
      @Schema(nullable = true) UUID accountId,
      @Schema(nullable = true) String accountReference,
      @Schema(nullable = true, examples = "Ms Ada Okafor") String names,
      List<Remark> remarks) {

    /** What still stands against posting it. */
    List<Remark> unsettled(Line line) {
      List<Remark> unsettled = new ArrayList<>();
      for (Remark remark : remarks) {
        boolean confirmed = line.confirmed() != null && line.confirmed().contains(remark.code());
        if (remark.blocking() || !confirmed) {
          unsettled.add(remark);
        }
      }
      return unsettled;
    }
  }
}
