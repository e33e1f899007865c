package org.quarterday.ledger;

import java.util.List;
import java.util.Optional;
import org.quarterday.money.Money;

/**
 * Whether a stated balance is its opening balance plus its entries, to the penny; and if not, by
 * how much and from which line on.
 *
 * @param opening what was brought forward before the first line
 * @param sum of the lines
 * @param stated the balance that is to be proved
 * @param firstDiffering the number of the first line that is missing, out of turn, or whose stated
 *     running balance is not the running sum; none when lines state no balance or all agree
 */
public record Proof(Money opening, Money sum, Money stated, Optional<Integer> firstDiffering) {

  /**
   * @param number the line's number within the account
   * @param stated the running balance written on the line, if the source keeps one
   */
  public record Line(int number, Money amount, Optional<Money> stated) {

    public static Line of(int number, Money amount) {
      return new Line(number, amount, Optional.empty());
    }

    public static Line stating(int number, Money amount, Money running) {
      return new Line(number, amount, Optional.of(running));
    }
  }

  /** Proves a balance from lines in the order of their numbers, which run without a gap. */
  public static Proof of(Money opening, List<Line> lines, Money stated) {
    Money sum = Money.NIL;
    Integer differing = null;
    int expected = lines.isEmpty() ? 0 : lines.getFirst().number();
    for (Line line : lines) {
      sum = sum.plus(line.amount());
      if (differing == null) {
        differing = differs(line, expected, opening.plus(sum));
      }
      expected++;
    }
    return new Proof(opening, sum, stated, Optional.ofNullable(differing));
  }

  private static Integer differs(Line line, int expected, Money running) {
    if (line.number() != expected) {
      return expected;
    }
    return line.stated().map(s -> !s.equals(running)).orElse(false) ? line.number() : null;
  }

  /** What the balance should be. */
  public Money proved() {
    return opening.plus(sum);
  }

  /** Stated less proved: nil when it is right. */
  public Money difference() {
    return stated.minus(proved());
  }

  public boolean holds() {
    return difference().isNil() && firstDiffering.isEmpty();
  }
}
