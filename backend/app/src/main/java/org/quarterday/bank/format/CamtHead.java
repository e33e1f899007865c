package org.quarterday.bank.format;

import java.time.LocalDate;

/** What a statement says of itself, as it is read. */
final class CamtHead {

  private final int line;
  boolean begun;
  private String reference = "";
  private Integer sequence;
  private Integer legalSequence;
  private String account = "";
  private String currency = "GBP";
  private LocalDate from;
  private LocalDate to;
  private CamtBalance opening;
  private CamtBalance before;
  private CamtBalance closing;

  CamtHead(int line) {
    this.line = line;
  }

  void take(String at, String text, Camt053 file) {
    switch (at) {
      case "/Id" -> reference = Statement.cut(text, Statement.LONGEST_REFERENCE);
      case "/ElctrncSeqNb" -> sequence = file.whole(text);
      case "/LglSeqNb" -> legalSequence = file.whole(text);
      case "/Acct/Id/IBAN", "/Acct/Id/Othr/Id" -> account = text;
      case "/Acct/Ccy" -> currency = text;
      case "/FrToDt/FrDtTm" -> from = file.day(text);
      case "/FrToDt/ToDtTm" -> to = file.day(text);
      default -> {
        // Names of banks and owners are not needed to prove a statement.
      }
    }
  }

  void take(CamtBalance balance, int at) {
    if (!balance.isWhole()) {
      throw new UnusableStatement(at, "a balance has no amount, or does not say which side it is");
    }
    switch (balance.code) {
      case "OPBD" -> opening = once(opening, balance, at);
      case "PRCD" -> before = once(before, balance, at);
      case "CLBD" -> closing = once(closing, balance, at);
      default -> {
        // Available and forward balances hold what is not booked.
      }
    }
  }

  private static CamtBalance once(CamtBalance had, CamtBalance balance, int at) {
    if (had != null) {
      throw new UnusableStatement(at, "the balance " + balance.code + " is there twice");
    }
    return balance;
  }

  /** The closing balance of the statement before is an opening balance too. */
  Statement.Head opening(Camt053 file) {
    CamtBalance begins = opening == null ? before : opening;
    if (begins == null) {
      throw file.refused("the statement has no opening balance (OPBD or PRCD)");
    }
    if (!currency.equals("GBP")) {
      throw file.refused("the account is not in pounds (GBP)");
    }
    if (account.isEmpty()) {
      throw file.refused("the statement does not say which account it is of");
    }
    return new Statement.Head(
        line, reference, sequence == null ? legalSequence : sequence, 1, account, begins.signed());
  }

  Statement.End closing(Camt053 file) {
    if (closing == null) {
      throw file.refused("the statement has no closing balance (CLBD)");
    }
    LocalDate last = to == null ? closing.day : to;
    return new Statement.End(file.line(), closing.signed(), from, last);
  }
}
