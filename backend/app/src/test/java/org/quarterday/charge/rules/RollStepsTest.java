package org.quarterday.charge.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.charge.rules.RollSteps.Piece;

class RollStepsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final UUID ACCOUNT = new UUID(0, 1);

  @Test
  void anAmountThatChangesIsOneStepWithoutUnits() {
    var before = List.of(piece(11000, MONDAY, null));
    var after =
        List.of(piece(11000, MONDAY, MONDAY.plusDays(7)), piece(11500, MONDAY.plusDays(7), null));
    var steps = RollSteps.between(before, after);
    assertEquals(1, steps.size());
    assertEquals(500, steps.getFirst().pence());
    assertEquals(0, steps.getFirst().units());
    assertEquals("INCREASE", RollKinds.CHARGES.of(steps.getFirst()));
  }

  @Test
  void nothingMovesWhereNothingChanges() {
    var state = List.of(piece(11000, MONDAY, null));
    assertEquals(List.of(), RollSteps.between(state, state));
  }

  @Test
  void theStepsUpToAnyDayAddUpToRollAfterLessRollBefore() {
    Random random = new Random(20261121);
    for (int round = 0; round < 500; round++) {
      List<Piece> before = pieces(random);
      List<Piece> after = pieces(random);
      var steps = RollSteps.between(before, after);
      for (int day = -5; day < 70; day++) {
        LocalDate at = MONDAY.plusDays(day);
        long moved =
            steps.stream()
                .filter(step -> !step.on().isAfter(at))
                .mapToLong(RollSteps.Step::pence)
                .sum();
        assertEquals(roll(after, at) - roll(before, at), moved, "round " + round + " day " + day);
      }
    }
  }

  private static long roll(List<Piece> pieces, LocalDate on) {
    return pieces.stream()
        .filter(p -> !p.from().isAfter(on) && (p.before() == null || p.before().isAfter(on)))
        .mapToLong(Piece::pence)
        .sum();
  }

  private static List<Piece> pieces(Random random) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      LocalDate from = MONDAY.plusDays(random.nextInt(30));
      LocalDate before = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(30));
      pieces.add(piece(random.nextInt(20000), from, before));
    }
    return pieces;
  }

  private static Piece piece(long pence, LocalDate from, LocalDate before) {
    return new Piece(ACCOUNT, null, "HRA", "DBR", pence, from, before);
  }
}
