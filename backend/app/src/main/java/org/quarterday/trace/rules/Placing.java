package org.quarterday.trace.rules;

import java.util.Comparator;
import java.util.List;

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
    Person best = people.stream().max(Comparator.comparingDouble(p -> p.score().bits())).get();
    int place = people.indexOf(best);
    long likely = people.stream().filter(p -> isThem(p.score())).count();
    if (likely == 0) {
      return new Placed(place, "it may be about somebody else of that name or household");
    }
    if (likely > 1) {
      return new Placed(place, "it may be about more than one of the tenants");
    }
    return best.addressProtected() && saysWhere
        ? new Placed(place, "the tenant is at risk: only a person may take where they are")
        : new Placed(place, "");
  }

  /**
   * The reference has told already whose household it is, so a name that agrees, or a day of birth
   * with one that sounds alike, is enough where strangers would need more.
   */
  private static boolean isThem(Score score) {
    return score.agreeing() >= Score.FEWEST && score.bits() >= NEAR_ENOUGH;
  }
}
