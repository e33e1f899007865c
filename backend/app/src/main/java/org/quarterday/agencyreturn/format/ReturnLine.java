package org.quarterday.agencyreturn.format;

import java.time.LocalDate;
import org.quarterday.agencyreturn.rules.ReturnKind;

/**
 * One line of an agency's file, or one that cannot be read.
 *
 * @param number of the line in the file, from 1
 * @param wrong why it cannot be read; empty when it can
 * @param grossPence what the debtor paid
 * @param commissionPence what the agency keeps or will invoice, with VAT
 * @param netPence what it hands over
 */
public record ReturnLine(
    int number,
    String wrong,
    String reference,
    LocalDate on,
    ReturnKind kind,
    long grossPence,
    long commissionPence,
    long netPence) {

  static ReturnLine unreadable(int number, String reference, String why) {
    return new ReturnLine(number, why, reference, null, null, 0, 0, 0);
  }

  public boolean isReadable() {
    return wrong.isEmpty();
  }
}
