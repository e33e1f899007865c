package org.quarterday.letter.rules;

import java.util.Map;
import java.util.TreeSet;

/**
 * What a letter is for: the table, kind by kind, of which letters ask for a debt. A hold stops those
 * that do; what the law or a scheme requires, replies and statements always go (Debt Respite Scheme
 * Regulations 2020, reg. 7 and 11).
 */
public enum LetterPurpose {
  /** Asks for a debt. */
  CHASES,
  /** The law, or the rules of a scheme, say that it is sent. */
  REQUIRED,
  /** Answers what somebody asked. */
  REPLY,
  /** Says what is on the account and asks for nothing. */
  STATEMENT,
  /** Anything else the council tells somebody. */
  TELLS;

  private static final Map<String, LetterPurpose> OF_KIND =
      Map.ofEntries(
          // Asks for the sum that came back.
          Map.entry("DIRECT_DEBIT_UNPAID", CHASES),
          // Direct Debit Guarantee: advance notice of amount and day.
          Map.entry("DIRECT_DEBIT_NOTICE", REQUIRED),
          Map.entry("DIRECT_DEBIT_ENDED", TELLS),
          Map.entry("DIRECT_DEBIT_MOVED", TELLS),
          Map.entry("DIRECT_DEBIT_REFUSED", TELLS),
          Map.entry("PAYMENT_IRREGULARITIES", REPLY),
          Map.entry("REFUND", TELLS),
          Map.entry("STANDING_ORDER_CHANGE", TELLS),
          Map.entry("STANDING_ORDER_STOP", TELLS));

  /**
   * @throws IllegalArgumentException for a kind that is not in the table: it cannot be queued before
   *     somebody has said what it is for
   */
  public static LetterPurpose of(String kind) {
    LetterPurpose purpose = OF_KIND.get(kind);
    if (purpose == null) {
      throw new IllegalArgumentException(
          "no purpose of letter " + kind + "; known are " + new TreeSet<>(OF_KIND.keySet()));
    }
    return purpose;
  }

  public boolean chases() {
    return this == CHASES;
  }

  /** Whether any hold can stop it. */
  public boolean mayBeHeld() {
    return this == CHASES || this == TELLS;
  }
}
