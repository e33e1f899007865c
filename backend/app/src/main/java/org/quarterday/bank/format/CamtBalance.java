package org.quarterday.bank.format;

import java.time.LocalDate;

/** A balance as it is read. Its code says which it is: OPBD, PRCD, CLBD; others are not needed. */
final class CamtBalance {

  String code = "";
  Long pence;
  Boolean credit;
  LocalDate day;

  void take(String at, String text, Camt053 file) {
    switch (at) {
      case "Tp/CdOrPrtry/Cd" -> code = text;
      case "Amt" -> pence = file.amount(text);
      case "CdtDbtInd" -> credit = file.isCredit(text);
      case "Dt/Dt", "Dt/DtTm" -> day = file.day(text);
      default -> {
        // Credit lines and availability say nothing about what is booked.
      }
    }
  }

  boolean isWhole() {
    return pence != null && credit != null;
  }

  long signed() {
    return credit ? pence : -pence;
  }
}
