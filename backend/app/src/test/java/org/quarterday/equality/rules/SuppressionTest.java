package org.quarterday.equality.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quarterday.equality.rules.Suppression.Group;
import org.quarterday.equality.rules.Suppression.Shown;

class SuppressionTest {

  private static final int LEAST = 10;

  @Test
  void enoughPeopleAreShown() {
    var shown = Suppression.of(List.of(new Group("A", 100, 20), new Group("B", 50, 0)), LEAST);
    assertEquals(List.of(new Shown("A", 100L, 20L), new Shown("B", 50L, 0L)), shown);
  }

  @Test
  void aSmallGroupIsLeftOutAndTheNextSmallestWithIt() {
    var shown =
        Suppression.of(
            List.of(new Group("A", 100, 20), new Group("B", 4, 1), new Group("C", 30, 15)), LEAST);
    assertNull(shown.get(1).people());
    assertNull(shown.get(2).people(), "else B is the total less A and C");
    assertEquals(100L, shown.get(0).people());
  }

  @Test
  void fewToWhomItHappenedAndFewToWhomItDidNotAreLeftOut() {
    var few = Suppression.of(List.of(new Group("A", 100, 3), new Group("B", 100, 50)), LEAST);
    assertEquals(100L, few.get(0).people());
    assertNull(few.get(0).counted());
    assertNull(few.get(1).counted());
    var allButTwo =
        Suppression.of(List.of(new Group("A", 100, 98), new Group("B", 100, 50)), LEAST);
    assertNull(allButTwo.get(0).counted());
    var all = Suppression.of(List.of(new Group("A", 40, 40), new Group("B", 100, 50)), LEAST);
    assertNull(all.get(0).counted(), "it would be said of each of them");
  }

  @Test
  void aTotalOfAFewIsNoTotal() {
    assertEquals(new Shown("", null, null), Suppression.total(new Group("", 9, 0), LEAST));
    assertEquals(new Shown("", 100L, null), Suppression.total(new Group("", 100, 95), LEAST));
    assertEquals(new Shown("", 100L, 40L), Suppression.total(new Group("", 100, 40), LEAST));
    assertEquals(new Shown("", 0L, 0L), Suppression.total(new Group("", 0, 0), LEAST));
  }

  @Test
  void whateverTheTableWhatIsMissingIsOfEnoughPeopleOrOfEverybody() {
    var random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      List<Group> groups = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(6); i++) {
        long people = random.nextInt(60);
        groups.add(new Group("G" + i, people, people == 0 ? 0 : random.nextInt((int) people + 1)));
      }
      var shown = Suppression.of(groups, LEAST);
      nothingCanBeWorkedOut(groups, shown);
    }
  }

  private static void nothingCanBeWorkedOut(List<Group> groups, List<Shown> shown) {
    long missing = 0;
    long missingSum = 0;
    long other = 0;
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      Shown of = shown.get(i);
      if (of.people() == null) {
        missing++;
        missingSum += group.people();
      } else {
        other += group.people();
        assertTrue(group.people() == 0 || group.people() >= LEAST);
      }
      if (of.counted() != null) {
        assertNotNull(of.people());
        assertTrue(
            group.counted() == 0
                || group.counted() >= LEAST && group.people() - group.counted() >= LEAST);
      }
    }
    assertTrue(
        missing == 0 || missing > 1 && missingSum >= LEAST || other == 0,
        () -> groups + " shows " + shown);
  }
}
