package org.quarterday.irregularity.rules;

import java.util.Map;
import java.util.Optional;
import org.quarterday.platform.bacs.ReportKind;

/**
 * What a bank's reason code says, without the words of the scheme: each stands after "says that",
 * to the payer as well as to a tenant for whom somebody else pays. One for every code of {@link
 * org.quarterday.platform.bacs.BacsReason}.
 */
final class Plainly {

  private static final String CANCELLED = "the Direct Debit has been cancelled";
  private static final String CLOSED = "the bank account has been closed";
  private static final String DIED = "the payer has died";
  private static final String MOVED = "the bank account has moved to another bank";
  private static final String BRANCH = "the bank account has moved to another branch";
  private static final String NO_ACCOUNT =
      "there is no such bank account, or none that Direct Debits can be collected from";
  private static final String NO_INSTRUCTION = "it holds no Direct Debit for us";
  private static final String NOTICE =
      "what was to be collected, and when, had not been told beforehand";
  private static final String US = "the payer does not know us as the one who collects";

  private static final Map<String, String> AUDDIS =
      Map.ofEntries(
          Map.entry("1", CANCELLED),
          Map.entry("2", DIED),
          Map.entry("3", MOVED),
          Map.entry("5", NO_ACCOUNT),
          Map.entry("6", NO_INSTRUCTION),
          Map.entry("7", "there was an amount in it, where there must not be one"),
          Map.entry("B", CLOSED),
          Map.entry("C", BRANCH),
          Map.entry("F", "Direct Debits cannot be collected from that kind of bank account"),
          Map.entry("G", "it does not accept Direct Debits on that bank account"),
          Map.entry("H", "the Direct Debit has run out"),
          Map.entry("I", "our reference stands for somebody else already"),
          Map.entry("K", "it has cancelled the Direct Debit itself"),
          Map.entry("L", "the sort code, the account number or the name is not right"),
          Map.entry("M", "we had sent it in a form that we may not use"),
          Map.entry("N", "that branch does not take Direct Debits"),
          Map.entry("O", "our reference is not one it can use"),
          Map.entry("P", "the payer’s name was missing"),
          Map.entry("Q", "our name was missing"));

  private static final Map<String, String> ADDACS =
      Map.of(
          "0", CANCELLED,
          "1", CANCELLED,
          "2", DIED,
          "3", MOVED,
          "B", CLOSED,
          "C", BRANCH,
          "D", NOTICE,
          "E", "the sort code, the account number or the name has changed",
          "R", "the Direct Debit is in force again");

  private static final Map<String, String> ARUDD =
      Map.ofEntries(
          Map.entry("1", CANCELLED),
          Map.entry("2", DIED),
          Map.entry("3", MOVED),
          Map.entry("4", NOTICE),
          Map.entry("5", NO_ACCOUNT),
          Map.entry("6", NO_INSTRUCTION),
          Map.entry("7", "the amount was not the one that had been agreed"),
          Map.entry("8", "it was asked for before its day"),
          Map.entry("9", "it was asked for too late"),
          Map.entry("A", US),
          Map.entry("B", CLOSED));

  private static final Map<String, String> DDICA =
      Map.of(
          "1", "the amount or the day was not the one in our notice",
          "2", "no notice had come beforehand, or that the amount is disputed",
          "3", "it had already cancelled the Direct Debit",
          "4", "the payer had already cancelled the Direct Debit with us",
          "5", "nobody had given us the authority to collect",
          "6", "the signature is forged",
          "7", "we had asked for it to be paid back",
          "8", US);

  private static final Map<ReportKind, Map<String, String>> SAYS =
      Map.of(
          ReportKind.AUDDIS, AUDDIS,
          ReportKind.ADDACS, ADDACS,
          ReportKind.ARUDD, ARUDD,
          ReportKind.DDICA, DDICA);

  private Plainly() {}

  /** Empty for a code nobody knows, and for refer to payer, which is more than one clause. */
  static Optional<String> says(ReportKind kind, String code) {
    return Optional.ofNullable(SAYS.getOrDefault(kind, Map.of()).get(code));
  }
}
