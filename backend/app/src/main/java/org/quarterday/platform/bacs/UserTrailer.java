package org.quarterday.platform.bacs;

import org.quarterday.platform.bacs.Standard18.Kind;
import org.quarterday.platform.bacs.Standard18.Totals;

/**
 * UTL1: 5-17 debits in pence, 18-30 credits in pence, 31-37 how many debits, 38-44 how many
 * credits, 53-59 how many instructions, blank for none. The contra is counted with its side, so
 * debits and credits come to the same money.
 */
final class UserTrailer {

  private UserTrailer() {}

  static Row row(Kind kind, Totals totals) {
    long contras = totals.items() == 0 ? 0 : 1;
    long debits = kind == Kind.DEBITS ? totals.items() : contras;
    long credits = kind == Kind.DEBITS ? contras : totals.items();
    Row row =
        Row.blank(80)
            .put(1, "UTL1")
            .put(5, BacsText.number(totals.amountPence(), 13))
            .put(18, BacsText.number(totals.amountPence(), 13))
            .put(31, BacsText.number(debits, 7))
            .put(38, BacsText.number(credits, 7));
    return totals.instructions() == 0
        ? row
        : row.put(53, BacsText.number(totals.instructions(), 7));
  }

  static String debitPence(Row row) {
    return row.at(5, 17);
  }

  static String creditPence(Row row) {
    return row.at(18, 30);
  }

  static String debits(Row row) {
    return row.at(31, 37);
  }

  static String credits(Row row) {
    return row.at(38, 44);
  }

  /** Blank for none. */
  static String instructions(Row row) {
    return row.at(53, 59).isBlank() ? "0000000" : row.at(53, 59);
  }
}
