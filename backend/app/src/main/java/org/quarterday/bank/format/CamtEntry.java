package org.quarterday.bank.format;

import java.time.LocalDate;

/** An entry as it is read. Details count only where there is one payment in it. */
final class CamtEntry {

  private final int line;
  private Long pence;
  private Boolean credit;
  private String status = "";
  private LocalDate bookedOn;
  private LocalDate valueOn;
  private String kind = "";
  private String bankReference = "";
  private int items;
  private int counted;
  private String reference = "";
  private String debtor = "";
  private String creditor = "";
  private final StringBuilder words = new StringBuilder();

  CamtEntry(int line) {
    this.line = line;
  }

  void nextItem() {
    items++;
  }

  void take(String at, String text, Camt053 file) {
    switch (at) {
      case "Amt" -> pence = file.amount(text);
      case "CdtDbtInd" -> credit = file.isCredit(text);
      case "Sts", "Sts/Cd" -> status = text.isEmpty() ? status : text;
      case "BookgDt/Dt", "BookgDt/DtTm" -> bookedOn = file.day(text);
      case "ValDt/Dt", "ValDt/DtTm" -> valueOn = file.day(text);
      case "BkTxCd/Prtry/Cd" -> kind = text;
      case "BkTxCd/Domn/Cd" -> kind = kind.isEmpty() ? text : kind;
      case "NtryRef", "AcctSvcrRef" ->
          bankReference = bankReference.isEmpty() ? text : bankReference;
      case "AddtlNtryInf" -> say(text);
      case "NtryDtls/Btch/NbOfTxs" -> counted = file.whole(text);
      default -> takeDetail(at, text);
    }
  }

  private void takeDetail(String at, String text) {
    if (!at.startsWith("NtryDtls/TxDtls/")) {
      return;
    }
    switch (at.substring("NtryDtls/TxDtls/".length())) {
      case "Refs/EndToEndId" -> refer(text);
      case "RmtInf/Strd/CdtrRefInf/Ref" -> reference = text.isEmpty() ? reference : text;
      case "RmtInf/Ustrd", "AddtlTxInf" -> say(text);
      case "RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm" -> debtor = text;
      case "RltdPties/Cdtr/Nm", "RltdPties/Cdtr/Pty/Nm" -> creditor = text;
      default -> {
        // Charges, agents and addresses are not needed to find a payment.
      }
    }
  }

  /** A creditor's reference, where there is one, is what the payer was asked to quote. */
  private void refer(String endToEnd) {
    if (reference.isEmpty() && !endToEnd.equals("NOTPROVIDED")) {
      reference = endToEnd;
    }
  }

  private void say(String text) {
    if (!text.isEmpty() && words.length() < Statement.LONGEST_WORDS) {
      words.append(words.isEmpty() ? "" : " ").append(text);
    }
  }

  Statement.Line line(Camt053 file) {
    if (pence == null || credit == null) {
      throw file.refused("an entry has no amount, or does not say which side it is");
    }
    if (!status.equals("BOOK")) {
      throw file.refused(
          "an entry is “" + Statement.cut(status, 10) + "”: a statement holds what is booked");
    }
    if (bookedOn == null) {
      throw file.refused("an entry has no booking day");
    }
    boolean one = items <= 1;
    return new Statement.Line(
        line,
        bookedOn,
        valueOn == null ? bookedOn : valueOn,
        credit ? pence : -pence,
        kind,
        one && !reference.isEmpty() ? reference : one ? bankReference : "",
        one ? (credit ? debtor : creditor) : "",
        words.toString(),
        null,
        Math.max(1, Math.max(items, counted)));
  }
}
