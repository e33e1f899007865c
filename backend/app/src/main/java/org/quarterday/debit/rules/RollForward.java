package org.quarterday.debit.rules;

import org.quarterday.money.Money;

/**
 * The gross weekly roll of one rent group and charge code carried from the last debited week to
 * this one. Value and units are two independent counts, and both must agree before anybody may
 * sign: a charge lost and another doubled can leave the value right.
 *
 * @param brought the roll of the last debited week
 * @param moved what the recorded changes since add and take
 * @param actual the roll counted afresh from the charges in force on the week's Sunday
 */
public record RollForward(Count brought, Count moved, Count actual) {

  /** A number of charges and their full weekly value. */
  public record Count(int units, Money value) {

    public Count plus(Count other) {
      return new Count(Math.addExact(units, other.units), value.plus(other.value));
    }

    public Count minus(Count other) {
      return new Count(Math.subtractExact(units, other.units), value.minus(other.value));
    }

    public boolean isNil() {
      return units == 0 && value.isNil();
    }
  }

  public Count expected() {
    return brought.plus(moved);
  }

  /** Actual less expected. */
  public Count difference() {
    return actual.minus(expected());
  }

  public boolean agrees() {
    return difference().isNil();
  }
}
