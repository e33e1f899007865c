package org.quarterday.arrangement.rules;

import java.util.Map;

/**
 * What a household has and spends.
 *
 * @param lines a month, in pence; a line that is not there is nothing
 */
public record FinancialStatement(Map<StatementLine, Long> lines) {

  public FinancialStatement {
    lines = Map.copyOf(lines);
  }

  public long incomePence() {
    return of(StatementPart.INCOME);
  }

  public long outgoingsPence() {
    return of(StatementPart.FIXED) + of(StatementPart.FLEXIBLE);
  }

  /** What is left a month; below nil when more is spent than comes in. */
  public long disposablePence() {
    return incomePence() - outgoingsPence();
  }

  private long of(StatementPart part) {
    return lines.entrySet().stream()
        .filter(line -> line.getKey().part() == part)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
