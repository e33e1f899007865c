package org.quarterday.agencyreturn.rules;

import java.util.Arrays;
import java.util.Optional;

/** What an agency says of a debt. */
public enum ReturnKind {
  /** The debtor paid it something. */
  PAID("PAID", "Paid"),
  NO_TRACE("NOTRACE", "Not traced"),
  DECEASED("DECEASED", "Died"),
  INSOLVENT("INSOLV", "Insolvent"),
  DISPUTE("DISPUTE", "Disputed"),
  /** It gives the debt up. */
  CLOSED("CLOSED", "Given up");

  private final String written;
  private final String words;

  ReturnKind(String written, String words) {
    this.written = written;
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As agencies write it; whatever case. */
  public static Optional<ReturnKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.written.equalsIgnoreCase(text)).findFirst();
  }
}
