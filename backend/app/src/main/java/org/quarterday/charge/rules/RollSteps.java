package org.quarterday.charge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a change moves the weekly roll: the roll is a step function of the day, and the difference
 * between before and after is one step per charge and day. Worked out from the two states instead
 * of from the command, so that the steps up to any Sunday always add up to roll after less roll
 * before.
 */
public final class RollSteps {

  /**
   * One charge's part of the roll: of an account, or of a property nobody holds (the other id is
   * null).
   *
   * @param pence the full weekly value
   * @param from first day on the roll
   * @param before the day it leaves, or null
   */
  public record Piece(
      UUID accountId,
      UUID propertyId,
      String rentGroup,
      String type,
      long pence,
      LocalDate from,
      LocalDate before) {}

  /** The roll's change on a day: weekly pence and number of charges. */
  public record Step(
      UUID accountId,
      UUID propertyId,
      String rentGroup,
      String type,
      LocalDate on,
      long pence,
      int units) {}

  private record Key(
      UUID accountId, UUID propertyId, String rentGroup, String type, LocalDate on) {}

  private record Sum(long pence, int units) {
    Sum plus(Sum other) {
      return new Sum(Math.addExact(pence, other.pence), units + other.units);
    }
  }

  private RollSteps() {}

  /** The steps in order of day; none when both states come to the same roll on every day. */
  public static List<Step> between(List<Piece> before, List<Piece> after) {
    Map<Key, Sum> sums = new LinkedHashMap<>();
    before.forEach(piece -> add(sums, piece, -1));
    after.forEach(piece -> add(sums, piece, 1));
    List<Step> steps = new ArrayList<>();
    sums.forEach((key, sum) -> {
      if (sum.pence != 0 || sum.units != 0) {
        steps.add(
            new Step(
                key.accountId,
                key.propertyId,
                key.rentGroup,
                key.type,
                key.on,
                sum.pence,
                sum.units));
      }
    });
    steps.sort(
        Comparator.comparing(Step::on)
            .thenComparing(Step::type)
            .thenComparing(step -> String.valueOf(step.accountId))
            .thenComparing(step -> String.valueOf(step.propertyId)));
    return List.copyOf(steps);
  }

  private static void add(Map<Key, Sum> sums, Piece piece, int sign) {
    sums.merge(key(piece, piece.from), new Sum(sign * piece.pence, sign), Sum::plus);
    if (piece.before != null) {
      sums.merge(key(piece, piece.before), new Sum(-sign * piece.pence, -sign), Sum::plus);
    }
  }

  private static Key key(Piece piece, LocalDate on) {
    return new Key(piece.accountId, piece.propertyId, piece.rentGroup, piece.type, on);
  }
}
