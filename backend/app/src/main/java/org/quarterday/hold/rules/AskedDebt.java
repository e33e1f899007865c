package org.quarterday.hold.rules;

import java.time.LocalDate;

/**
 * The debt an action is about.
 *
 * @param dueFrom the earliest due day in it; null when it is everything owed, however old
 * @param pence how much is asked for; null when it is everything owed
 */
public record AskedDebt(LocalDate dueFrom, Long pence) {

  /** Everything that is owed on the account. */
  public static AskedDebt whole() {
    return new AskedDebt(null, null);
  }

  /** Only what fell due on a day or after it. */
  public static AskedDebt since(LocalDate dueFrom) {
    return new AskedDebt(dueFrom, null);
  }

  /** A sum out of what is owed. */
  public static AskedDebt sum(long pence) {
    return new AskedDebt(null, pence);
  }
}
