package org.quarterday.charge;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.quarterday.charge.rules.BackdatedWeeks;
import org.quarterday.charge.rules.VoidWeeks;

/**
 * What a person agrees to: the lines of a change, its void loss and the steps of the roll. Ids made
 * anew by each attempt (a new account's, a new charge's) stay out of it, so that a preview and the
 * commit that agrees with it read alike.
 */
final class ChangeContent {
  private ChangeContent() {}

  static List<String> of(String kind, UUID subject, RentRoll.Outcome outcome) {
    return Stream.of(
            Stream.of(row(kind, subject)),
            outcome.lines().stream().map(ChangeContent::line),
            outcome.voidLoss().stream().map(ChangeContent::voidWeek),
            outcome.steps().stream()
                .map(step ->
                    row(step.on(), step.rentGroup(), step.type(), step.pence(), step.units())))
        .flatMap(rows -> rows)
        .toList();
  }

  private static String line(BackdatedWeeks.Line line) {
    return row(line.weekStartsOn(), line.typeCode(), line.shouldBePence(), line.isPence());
  }

  private static String voidWeek(VoidWeeks.Line line) {
    return row(
        "void", line.week().monday(), line.propertyId(), line.type(), line.shouldBe(), line.was());
  }

  private static String row(Object... values) {
    return Stream.of(values).map(String::valueOf).collect(joining("|"));
  }
}
