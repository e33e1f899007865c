package org.quarterday.trace.rules;

import java.util.List;

/**
 * How likely two descriptions are of one person.
 *
 * @param bits the weights of all fields together: each bit doubles the odds
 * @param weighed each field that says anything, in the order of {@link Field}
 */
public record Score(double bits, Verdict verdict, List<Weighed> weighed) {

  /**
   * One field.
   *
   * @param bits above 0 it speaks for, below 0 against
   */
  public record Weighed(Field field, Agreement agreement, double bits) {

    boolean speaksFor() {
      return agreement != Agreement.DIFFERENT && bits > 0;
    }
  }

  /** Two things have to agree before anybody may be taken for anybody. */
  public static final int FEWEST = 2;

  public long agreeing() {
    return agreeing(weighed);
  }

  /** How many fields speak for it; forename and surname are two. */
  public static long agreeing(List<Weighed> weighed) {
    return weighed.stream().filter(Weighed::speaksFor).count();
  }
}
