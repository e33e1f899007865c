package org.quarterday.agencyreturn.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quarterday.money.Money;

/** Why a line cannot be worked by itself: a person looks at it. */
public final class Doubt {

  /**
   * One line, as it adds up.
   *
   * @param net whether the agency keeps its commission before it pays
   */
  public record Said(
      ReturnKind kind,
      LocalDate on,
      long grossPence,
      long commissionPence,
      long netPence,
      boolean net) {}

  private Doubt() {}

  /** In whole words; empty when the line is sound in itself. */
  public static Optional<String> about(Said line, LocalDate today) {
    if (line.on.isAfter(today)) {
      return Optional.of("Its day has not come.");
    }
    if (line.kind != ReturnKind.PAID) {
      return line.grossPence == 0 && line.commissionPence == 0 && line.netPence == 0
          ? Optional.empty()
          : Optional.of("It has money on it and is no payment.");
    }
    if (line.grossPence <= 0) {
      return Optional.of("A payment is more than nothing: what goes back is put right by hand.");
    }
    if (line.commissionPence < 0 || line.commissionPence > line.grossPence) {
      return Optional.of("The commission is less than nothing, or more than what was paid.");
    }
    long due = line.net ? line.grossPence - line.commissionPence : line.grossPence;
    return due == line.netPence
        ? Optional.empty()
        : Optional.of(
            "It does not add up: %s should have come, and it says %s."
                .formatted(Money.ofPence(due).format(), Money.ofPence(line.netPence).format()));
  }
}
