package org.quarterday.finalaccount.rules;

import java.util.List;
import org.quarterday.charge.rules.PartWeek;

/**
 * The last week, apportioned: weekly ÷ 7 × days, rounded once, line by line; what is not
 * apportioned is charged whole.
 */
public record LastWeek(List<Line> lines, long shouldPence, long bookedPence) {

  /** One charge. */
  public record Line(String typeCode, String words, long weeklyPence, int days, long pence) {}

  public static LastWeek of(FinalFacts facts) {
    List<Line> lines =
        facts.lastWeek().stream()
            .map(charge ->
                new Line(
                    charge.typeCode(),
                    charge.words(),
                    charge.weeklyPence(),
                    charge.days(),
                    charge.free()
                        ? 0
                        : PartWeek.pence(
                            charge.weeklyPence(), charge.days(), charge.apportioned())))
            .toList();
    return new LastWeek(
        lines, lines.stream().mapToLong(Line::pence).sum(), facts.lastWeekBookedPence());
  }

  /** Whether the books say the same. */
  public boolean agrees() {
    return shouldPence == bookedPence;
  }
}
