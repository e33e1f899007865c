package org.quarterday.charge.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The first day a change makes a difference to what is charged or who is liable. */
public final class FirstDifference {
  private FirstDifference() {}

  /** Null when it makes none. */
  public static LocalDate of(
      List<RollSteps.Step> steps, BackdatedWeeks.State before, BackdatedWeeks.State after) {
    Stream<LocalDate> moved = steps.stream().map(RollSteps.Step::on);
    Stream<LocalDate> liability =
        Stream.concat(
            bounds(before.liabilities(), after.liabilities()),
            bounds(after.liabilities(), before.liabilities()));
    return Stream.concat(moved, liability).min(LocalDate::compareTo).orElse(null);
  }

  /** The first and last days of periods the other state does not have alike. */
  private static Stream<LocalDate> bounds(
      List<BackdatedWeeks.Liability> one, List<BackdatedWeeks.Liability> other) {
    return one.stream()
        .filter(l -> !other.contains(l))
        .flatMap(l -> {
          var twin = other.stream().filter(o -> o.accountId().equals(l.accountId())).findAny();
          boolean sameStart =
              twin.isPresent() && twin.get().period().from().equals(l.period().from());
          return Stream.of(sameStart ? null : l.period().from(), l.period().to())
              .filter(Objects::nonNull);
        });
  }
}
