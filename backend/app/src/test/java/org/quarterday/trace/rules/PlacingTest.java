package org.quarterday.trace.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingTest {

  @Test
  void oneLikelyTenantIsMatched() {
    var placed = Placing.of(List.of(person(2, false), person(14, false)), true);
    assertTrue(placed.isMatched());
    assertEquals(1, placed.place());
  }

  @Test
  void nobodyLikelyOrTwoOfThemIsParked() {
    assertEquals(-1, Placing.of(List.of(), true).place());
    assertFalse(Placing.of(List.of(person(7, false)), true).isMatched());
    assertFalse(Placing.of(List.of(person(14, false), person(13, false)), true).isMatched());
  }

  @Test
  void whereSomebodyAtRiskIsIsParkedAndThatNobodyFoundThemIsNot() {
    assertFalse(Placing.of(List.of(person(14, true)), true).isMatched());
    assertTrue(Placing.of(List.of(person(14, true)), false).isMatched());
  }

  @Test
  void whatMayBeAboutATenantAtRiskIsHeldAsTheirs() {
    assertEquals(1, Placing.of(List.of(person(14, false), person(9, true)), true).place());
    assertEquals(1, Placing.of(List.of(person(6, false), person(2, true)), true).place());
    assertEquals(0, Placing.of(List.of(person(14, false), person(2, true)), true).place());
  }

  private static Placing.Person person(double bits, boolean atRisk) {
    var weighed =
        List.of(
            new Score.Weighed(Field.SURNAME, Agreement.EXACT, bits / 2),
            new Score.Weighed(Field.FORENAME, Agreement.EXACT, bits / 2));
    return new Placing.Person(new Score(bits, Verdict.LOOK, weighed), atRisk);
  }
}
