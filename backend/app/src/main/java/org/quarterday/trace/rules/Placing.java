package org.quarterday.trace.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a result of a tracing service is about one of the people its reference leads to. Only one
 * likely person is matched; everything else is parked for a person, with the reason.
 */
public final class Placing {

  /** In bits: of a household of a few, not of a borough. */
  private static final double NEAR_ENOUGH = 8;

  /**
   * What is thought of a result.
   *
   * @param place of the person in the list that was asked; -1 for nobody
   * @param why it is parked; empty when it is matched
   */
  public record Placed(int place, String why) {

    public boolean isMatched() {
      return why.isEmpty();
    }
  }

  /** One of those it may be about. */
  public record Person(Score score, boolean addressProtected) {}

  private Placing() {}

  /**
   * @param saysWhere whether the result leads to somebody: an address, a telephone number, an
   *     e-mail address
   */
  public static Placed of(List<Person> people, boolean saysWhere) {
    if (people.isEmpty()) {
      return new Placed(-1, "the reference leads to nobody");
    }
    long likely = people.stream().filter(person -> isThem(person.score())).count();
    if (likely != 1) {
      return new Placed(
          people.indexOf(mayBe(people)),
          likely == 0
              ? "it may be about somebody else of that name or household"
              : "it may be about more than one of the tenants");
    }
    Person them = nearest(people.stream());
    return them.addressProtected() && saysWhere
        ? new Placed(
            people.indexOf(them), "the tenant is at risk: only a person may take where they are")
        : new Placed(people.indexOf(them), "");
  }

  /**
   * While it may be about a tenant at risk it is held as theirs, so that it is not shown to all.
   */
  private static Person mayBe(List<Person> people) {
    return people.stream().anyMatch(Person::addressProtected)
        ? nearest(people.stream().filter(Person::addressProtected))
        : nearest(people.stream());
  }

  private static Person nearest(Stream<Person> people) {
    return people.max(Comparator.comparingDouble(person -> person.score().bits())).orElseThrow();
  }

  /**
   * The reference has told already whose household it is, so a name that agrees, or a day of birth
   * with one that sounds alike, is enough where strangers would need more.
   */
  private static boolean isThem(Score score) {
    return score.agreeing() >= Score.FEWEST && score.bits() >= NEAR_ENOUGH;
  }
}
