package org.quarterday.platform.bacs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The reason codes of the reports and what they mean. A code means different things in each. */
public final class BacsReason {

  private static final Map<String, String> AUDDIS =
      Map.ofEntries(
          Map.entry("1", "instruction cancelled by the payer"),
          Map.entry("2", "payer deceased"),
          Map.entry("3", "account transferred"),
          Map.entry("5", "no account, or of the wrong type"),
          Map.entry("6", "no instruction"),
          Map.entry("7", "the instruction's amount is not nought"),
          Map.entry("B", "account closed"),
          Map.entry("C", "account transferred to a different branch"),
          Map.entry("F", "invalid account type"),
          Map.entry("G", "the bank will not accept Direct Debits on the account"),
          Map.entry("H", "instruction expired"),
          Map.entry("I", "payer's reference not unique"),
          Map.entry("K", "instruction cancelled by the bank"),
          Map.entry("L", "incorrect payer's account details"),
          Map.entry("M", "transaction code and user status do not agree"),
          Map.entry("N", "transaction code not allowed at the payer's branch"),
          Map.entry("O", "invalid reference"),
          Map.entry("P", "payer's name missing"),
          Map.entry("Q", "service user's name blank"));

  private static final Map<String, String> ADDACS =
      Map.ofEntries(
          Map.entry("0", "cancelled, refer to payer"),
          Map.entry("1", "instruction cancelled by the payer"),
          Map.entry("2", "payer deceased"),
          Map.entry("3", "account transferred to another bank"),
          Map.entry("B", "account closed"),
          Map.entry("C", "account transferred to a different branch"),
          Map.entry("D", "advance notice disputed"),
          Map.entry("E", "instruction amended"),
          Map.entry("R", "instruction reinstated"));

  private static final Map<String, String> ARUDD =
      Map.ofEntries(
          Map.entry("0", "refer to payer"),
          Map.entry("1", "instruction cancelled"),
          Map.entry("2", "payer deceased"),
          Map.entry("3", "account transferred"),
          Map.entry("4", "advance notice disputed"),
          Map.entry("5", "no account, or of the wrong type"),
          Map.entry("6", "no instruction"),
          Map.entry("7", "amount differs"),
          Map.entry("8", "amount not yet due"),
          Map.entry("9", "presentation overdue"),
          Map.entry("A", "service user differs"),
          Map.entry("B", "account closed"));

  private static final Map<String, String> DDICA =
      Map.of(
          "1", "amount or date differs from the advance notice",
          "2", "no advance notice was received, or the amount is disputed",
          "3", "the instruction was cancelled by the paying bank",
          "4", "the payer had cancelled directly with the service user",
          "5", "no instruction was held, or the authority is disputed",
          "6", "the signature on the instruction is fraudulent",
          "7", "claimed at the service user's request after the debit",
          "8", "the service user's name is disputed");

  private static final Map<ReportKind, Map<String, String>> WORDS =
      Map.of(
          ReportKind.AUDDIS, AUDDIS,
          ReportKind.ADDACS, ADDACS,
          ReportKind.ARUDD, ARUDD,
          ReportKind.DDICA, DDICA,
          ReportKind.INPUT, Map.of());

  private BacsReason() {}

  /** What a code means, to stand within a sentence; empty when it is unknown. */
  public static Optional<String> words(ReportKind kind, String code) {
    return Optional.ofNullable(WORDS.get(kind).get(code));
  }

  /** Every code of a report, in order. */
  public static List<String> codes(ReportKind kind) {
    return List.copyOf(new TreeMap<>(WORDS.get(kind)).keySet());
  }
}
