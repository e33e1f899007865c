package org.quarterday.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sum of money in whole pence; positive is owed to the council, negative is credit.
 *
 * <p>Every operation is exact: what does not fit a {@code long} of pence throws {@link
 * ArithmeticException} rather than wrapping round, and nothing passes through a floating number.
 *
 * @param pence the sum in pence
 */
public record Money(long pence) implements Comparable<Money> {

  public static final Money NIL = new Money(0);

  private static final int DAYS_IN_WEEK = 7;

  public static Money ofPence(long pence) {
    return pence == 0 ? NIL : new Money(pence);
  }

  /**
   * Reads what a person types: {@code 12.50}, {@code £1,234.5}, {@code 12.50CR}, {@code (12.50)}.
   *
   * @throws IllegalArgumentException saying in plain words why it is not a sum of money
   */
  public static Money parse(String typed) {
    return MoneyText.typed(typed);
  }

  /**
   * Reads an amount from a file: digits, at most two decimals, an optional leading sign, nothing
   * else. A symbol, a comma or a third decimal in a file is more likely a damaged column than
   * money.
   *
   * @throws IllegalArgumentException saying in plain words why it is not a sum of money
   */
  public static Money parseStrict(String field) {
    return MoneyText.field(field);
  }

  public static Money sum(Iterable<Money> sums) {
    long total = 0;
    for (Money each : sums) {
      total = Math.addExact(total, each.pence);
    }
    return ofPence(total);
  }

  public Money plus(Money other) {
    return ofPence(Math.addExact(pence, other.pence));
  }

  public Money minus(Money other) {
    return ofPence(Math.subtractExact(pence, other.pence));
  }

  public Money negate() {
    return ofPence(Math.negateExact(pence));
  }

  public Money times(long factor) {
    return ofPence(Math.multiplyExact(pence, factor));
  }

  /**
   * The part of a weekly sum that falls on {@code days} of its seven days: rounded once, per line,
   * half up on the magnitude, so that a charge and its correction round to the same pence.
   *
   * @param days 0 to 7
   */
  public Money apportion(int days) {
    if (days < 0 || days > DAYS_IN_WEEK) {
      throw new IllegalArgumentException("A week has 0 to 7 days, not " + days);
    }
    long magnitude = Math.multiplyExact(Math.absExact(pence), 2L * days);
    long rounded = Math.addExact(magnitude, DAYS_IN_WEEK) / (2 * DAYS_IN_WEEK);
    return ofPence(pence < 0 ? -rounded : rounded);
  }

  /**
   * Splits into shares proportional to the weights that sum to this amount exactly: each share is
   * rounded towards nil, and the pence left over go to the largest remainders, earlier first.
   */
  public List<Money> split(long... weights) {
    if (weights.length == 0 || Arrays.stream(weights).anyMatch(w -> w < 0)) {
      throw new IllegalArgumentException("Weights must be given and none may be negative");
    }
    BigInteger whole = BigInteger.ZERO;
    for (long weight : weights) {
      whole = whole.add(BigInteger.valueOf(weight));
    }
    if (whole.signum() == 0) {
      throw new IllegalArgumentException("At least one weight must be more than zero");
    }
    return largestRemainder(weights, whole);
  }

  private List<Money> largestRemainder(long[] weights, BigInteger whole) {
    BigInteger magnitude = BigInteger.valueOf(pence).abs();
    long[] shares = new long[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    BigInteger left = magnitude;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] divided =
          magnitude.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(whole);
      shares[i] = divided[0].longValueExact();
      remainders[i] = divided[1];
      left = left.subtract(divided[0]);
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left.longValueExact())
        .forEach(i -> shares[i]++);
    List<Money> split = new ArrayList<>(weights.length);
    for (long share : shares) {
      split.add(ofPence(pence < 0 ? -share : share));
    }
    return List.copyOf(split);
  }

  public boolean isNil() {
    return pence == 0;
  }

  public boolean isCredit() {
    return pence < 0;
  }

  /** {@code £1,234.50}, or {@code £1,234.50 CR} for a credit. */
  public String format() {
    return pence < 0 ? MoneyText.pounds(pence) + " CR" : MoneyText.pounds(pence);
  }

  /**
   * A balance as a tenant reads it: {@code £45.20 in arrears}, {@code £45.20 in credit}, {@code
   * nil}.
   */
  public String inWords() {
    if (pence == 0) {
      return "nil";
    }
    return MoneyText.pounds(pence) + (pence > 0 ? " in arrears" : " in credit");
  }

  /** A plain signed decimal for files: {@code 1234.50}, {@code -1234.50}. */
  public String decimal() {
    return MoneyText.decimal(pence);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(pence, other.pence);
  }

  @Override
  public String toString() {
    return format();
  }
}
