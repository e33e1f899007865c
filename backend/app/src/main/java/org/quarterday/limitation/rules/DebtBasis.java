package org.quarterday.limitation.rules;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a debit is owed as. Rent, with all that is reserved as rent beside it, is six years from
 * each week's due day (Limitation Act 1980 s.19); court costs and recharges are debts of their own
 * (s.5, s.24), which a part payment may keep alive.
 */
public enum DebtBasis {
  RENT("Rent and charges"),
  OTHER("Costs and recharges");

  private static final Set<String> NOT_RENT = Set.of("DCC", "DRP");

  /** The types that are no rent, for statements that count rent alone: {@code 'DCC', 'DRP'}. */
  public static final String NOT_RENT_SQL =
      NOT_RENT.stream().sorted().map("'%s'"::formatted).collect(Collectors.joining(", "));

  private final String words;

  DebtBasis(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** By the type of the entry that debited it. */
  public static DebtBasis of(String typeCode) {
    return NOT_RENT.contains(typeCode) ? OTHER : RENT;
  }
}
