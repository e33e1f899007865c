package org.quarterday.correction.rules;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.money.Money;

/**
 * What a correction does to the accounts. A wrong payment is taken off on the day it was posted for
 * and put on where, as much as and when it should have been, so that every balance reads as if it
 * had been right at once. A transfer takes from one account and puts on the other on one day.
 *
 * @param amount as posted, received; of a transfer what is moved
 * @param on the day it was posted for; of a transfer the day it moves
 */
public record PuttingRight(
    Mistake mistake, Money amount, LocalDate on, Money rightAmount, LocalDate rightOn) {

  /** The two accounts it can concern. */
  public enum Side {
    /** Where the payment was posted, or what a transfer is taken from. */
    FROM,
    /** Where it goes; the same account when only the amount or the day was wrong. */
    TO
  }

  /** A movement of an account's balance: positive is owed to the council. */
  public record Movement(Side side, Money amount, LocalDate on) {}

  /** Taken off first, then put on. */
  public List<Movement> movements() {
    Side to = otherAccount() ? Side.TO : Side.FROM;
    return List.of(
        new Movement(Side.FROM, amount, on), new Movement(to, rightAmount.negate(), rightOn));
  }

  public boolean otherAccount() {
    return mistake == Mistake.WRONG_ACCOUNT || mistake == Mistake.TRANSFER;
  }

  /** Whether anything would be different afterwards. */
  public boolean changesSomething() {
    return otherAccount() || !amount.equals(rightAmount) || !on.equals(rightOn);
  }

  /**
   * What a person's limit is asked for: the larger of what was posted and what should have been.
   */
  public Money size() {
    return amount.compareTo(rightAmount) >= 0 ? amount : rightAmount;
  }

  /** The change of an account's balance as it stands at the end of a day. */
  public Money effect(Side side, LocalDate asAt) {
    return Money.sum(
        movements().stream()
            .filter(movement -> movement.side() == side && !movement.on().isAfter(asAt))
            .map(Movement::amount)
            .toList());
  }
}
