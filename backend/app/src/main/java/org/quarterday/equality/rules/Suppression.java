package org.quarterday.equality.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Leaves out of a table what would tell of a person. A figure below the least number is left out,
 * and so is one whose rest is below it ("all but two of them"). As the totals are shown, one figure
 * left out alone, or a few that come to little together, could be worked out: then the next
 * smallest is left out too, until what is missing is of enough people.
 */
public final class Suppression {

  /**
   * A group of the table.
   *
   * @param people how many they are
   * @param counted how many of them it happened to; never more than they are
   */
  public record Group(String code, long people, long counted) {}

  /** What may be shown of it; null is left out. */
  public record Shown(String code, Long people, Long counted) {}

  private Suppression() {}

  /** The groups in their order, with what may be shown of each. */
  public static List<Shown> of(List<Group> groups, int least) {
    boolean[] people = hidden(groups, least, Group::people, group -> small(group.people(), least));
    boolean[] counted =
        hidden(
            groups,
            least,
            Group::counted,
            group -> small(group.people(), least) || tells(group, least));
    boolean[] rest =
        hidden(
            groups,
            least,
            group -> group.people() - group.counted(),
            group -> small(group.people(), least) || tells(group, least));
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      boolean countHidden = counted[i] || rest[i] || people[i];
      shown.add(
          new Shown(
              group.code(),
              people[i] ? null : (Long) group.people(),
              countHidden ? null : (Long) group.counted()));
    }
    return List.copyOf(shown);
  }

  /** What of the total may be shown beside them. */
  public static Shown total(Group all, int least) {
    boolean few = small(all.people(), least);
    return new Shown(
        all.code(),
        few ? null : (Long) all.people(),
        few || tells(all, least) ? null : (Long) all.counted());
  }

  private static boolean small(long number, int least) {
    return number > 0 && number < least;
  }

  /** Nobody of a group says nothing of anybody; one of them, or all of them, does. */
  private static boolean tells(Group group, int least) {
    return group.counted() > 0
        && (group.counted() < least || group.people() - group.counted() < least);
  }

  private static boolean[] hidden(
      List<Group> groups, int least, ToLongFunction<Group> value, Predicate<Group> primary) {
    boolean[] hidden = new boolean[groups.size()];
    for (int i = 0; i < groups.size(); i++) {
      hidden[i] = primary.test(groups.get(i));
    }
    while (workable(groups, hidden, least, value)) {
      int next = smallestShown(groups, hidden, value);
      if (next < 0) {
        break;
      }
      hidden[next] = true;
    }
    return hidden;
  }

  /** Whether what is missing can be told from the total: one alone, or too few together. */
  private static boolean workable(
      List<Group> groups, boolean[] hidden, int least, ToLongFunction<Group> value) {
    int missing = 0;
    long sum = 0;
    for (int i = 0; i < hidden.length; i++) {
      if (hidden[i]) {
        missing++;
        sum += value.applyAsLong(groups.get(i));
      }
    }
    return missing == 1 || (missing > 1 && sum < least);
  }

  private static int smallestShown(
      List<Group> groups, boolean[] hidden, ToLongFunction<Group> value) {
    int smallest = -1;
    for (int i = 0; i < hidden.length; i++) {
      if (!hidden[i]
          && value.applyAsLong(groups.get(i)) > 0
          && (smallest < 0
              || value.applyAsLong(groups.get(i)) < value.applyAsLong(groups.get(smallest)))) {
        smallest = i;
      }
    }
    return smallest;
  }
}
