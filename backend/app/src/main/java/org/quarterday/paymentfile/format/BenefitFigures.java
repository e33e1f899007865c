package org.quarterday.paymentfile.format;

import java.util.List;
import org.quarterday.money.Money;

/**
 * What a line of a Housing Benefit schedule says besides its payment. Amounts in pence; null where
 * one cannot be read, which {@link #fault} names.
 *
 * @param claimRef the benefit office's number of the claim; empty when there is none
 * @param weeklyPence what is awarded a week
 * @param recoveredPence how much of that is kept back for an earlier overpayment
 * @param adjustment whether it settles weeks that are over
 */
public record BenefitFigures(
    String claimRef, Long weeklyPence, Long recoveredPence, boolean adjustment) {

  private static final int LONGEST_CLAIM = 30;

  static BenefitFigures of(PaymentColumns columns, List<String> fields) {
    String indicator = columns.of(fields, "adjustment");
    return new BenefitFigures(
        columns.of(fields, "claim_ref"),
        pence(columns, columns.of(fields, "weekly")),
        pence(columns, columns.of(fields, "recovered")),
        !indicator.isEmpty() && !indicator.matches("0+|[Nn]"));
  }

  /** A column that is left empty says that there is none. */
  private static Long pence(PaymentColumns columns, String written) {
    return written.isEmpty() ? Long.valueOf(0) : columns.pence(written);
  }

  /** Null when there is none. */
  String fault() {
    if (claimRef.length() > LONGEST_CLAIM) {
      return "the claim reference is too long";
    }
    if (isNotAnAmount(weeklyPence)) {
      return "the weekly award is not an amount such as 90.00";
    }
    return isNotAnAmount(recoveredPence)
        ? "what is recovered is not an amount such as 12.50"
        : null;
  }

  private static boolean isNotAnAmount(Long pence) {
    return pence == null || pence < 0 || pence > PaymentLine.MOST_PENCE;
  }

  /** How it is paid: benefit, benefit for weeks that are over, or benefit taken back. */
  String method(long pence) {
    if (pence < 0) {
      return "HBO";
    }
    return adjustment ? "HBA" : "HB";
  }

  /**
   * What a statement says of the line, so that less benefit than awarded does not look like rent
   * the tenant left unpaid. It begins with the claim, which tells one household's from another's.
   */
  String words(long pence) {
    StringBuilder words = new StringBuilder(claimRef.isEmpty() ? "" : "Claim " + claimRef + ".");
    if (pence < 0) {
      sentence(words, "The benefit office took it back; it is not rent you left unpaid.");
    } else if (recoveredPence != null && recoveredPence > 0 && weeklyPence != null) {
      sentence(
          words,
          "%s a week is awarded; %s was kept back for an earlier overpayment."
              .formatted(
                  Money.ofPence(weeklyPence).format(), Money.ofPence(recoveredPence).format()));
    } else if (adjustment) {
      sentence(words, "For weeks that are over.");
    }
    return words.toString();
  }

  private static void sentence(StringBuilder words, String text) {
    words.append(words.isEmpty() ? "" : " ").append(text);
  }
}
