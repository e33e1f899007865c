package org.quarterday.platform.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

class FourEyesTest {

  private static final String REALM = "http://localhost:8180/realms/council-staff";

  @Test
  void theMakerCannotCheckWhateverTheyAreCalledAndHoweverTheySignIn() {
    Actor made = new Actor(REALM, "1", "Amara Lewis", "housing-staff-web", Set.of("debit:prepare"));
    Actor samePerson =
        new Actor(REALM, "1", "Amara Okafor", "another-client", Set.of("debit:approve"));

    var refused =
        assertThrows(
            Problem.class, () -> FourEyes.require(made.id(), samePerson, "prepared this debit"));

    assertEquals(CommonProblem.SAME_PERSON, refused.type());
    assertEquals(
        "The person who prepared this debit cannot also approve it.", refused.getMessage());
    assertFalse(FourEyes.differ(made.id(), samePerson));
  }

  @Test
  void twoPeopleOfTheSameNameAreTwo() {
    Actor one = new Actor(REALM, "1", "Sam Whitlock", "housing-staff-web", Set.of());
    Actor other = new Actor(REALM, "2", "Sam Whitlock", "housing-staff-web", Set.of());

    assertDoesNotThrow(() -> FourEyes.require(one.id(), other, "prepared this debit"));
    assertTrue(FourEyes.differ(one.id(), other));
  }
}
