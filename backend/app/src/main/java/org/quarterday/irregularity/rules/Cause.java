package org.quarterday.irregularity.rules;

import java.util.Map;
import org.quarterday.platform.bacs.ReportKind;

/** What a reason code of a report comes to for the person it is told to. */
enum Cause {
  /** Refer to payer: as a rule there was not enough money. */
  FUNDS,
  /** The instruction is at an end at the bank. */
  ENDED,
  DIED,
  /** The payer's account has moved, and nobody said where to. */
  MOVED,
  /** The payer or the bank disputes the notice, the amount, the day or who collects. */
  DISPUTED,
  /** The bank did not take a new instruction in. */
  REFUSED,
  /** The bank did not take it in for how it was sent: nothing the payer could have done. */
  OURS,
  /** The bank has moved the instruction to another account by itself. */
  TAKEN_OVER,
  /** The bank has brought an ended instruction back. */
  BROUGHT_BACK,
  UNKNOWN;

  private static final Map<ReportKind, Map<Cause, String>> CODES =
      Map.of(
          ReportKind.ARUDD,
          Map.of(FUNDS, "0", ENDED, "156B", DIED, "2", MOVED, "3", DISPUTED, "4789A"),
          ReportKind.ADDACS,
          Map.of(ENDED, "01B", DIED, "2", TAKEN_OVER, "3CE", DISPUTED, "D", BROUGHT_BACK, "R"),
          ReportKind.AUDDIS,
          Map.of(REFUSED, "1356BCFGHKLN", DIED, "2", OURS, "7IMOPQ"));

  static Cause of(ReportKind kind, String code) {
    return CODES.getOrDefault(kind, Map.of()).entrySet().stream()
        .filter(entry -> !code.isEmpty() && entry.getValue().contains(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
