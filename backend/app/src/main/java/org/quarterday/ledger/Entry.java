package org.quarterday.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;
import org.quarterday.money.Money;

/**
 * A posting as it stands on an account for good.
 *
 * @param number 1, 2, 3 … within the account, without a gap
 * @param recordedAt when it was written, which is not when it counts from
 * @param reversed the number of the entry this one reverses, or 0
 */
public record Entry(int number, Posting posting, Instant recordedAt, int reversed) {

  public Entry {
    Objects.requireNonNull(posting, "An entry records a posting");
    Objects.requireNonNull(recordedAt, "An entry was recorded at some instant");
    if (number < 1 || reversed < 0 || reversed >= number) {
      throw new IllegalArgumentException("Entry " + number + " cannot reverse entry " + reversed);
    }
  }

  public Money amount() {
    return posting.amount();
  }

  public OptionalInt reverses() {
    return reversed == 0 ? OptionalInt.empty() : OptionalInt.of(reversed);
  }
}
