package org.quarterday.platform.security;

import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/**
 * Maker and checker are two people (segregation of duties). Compared by identity, not by role or
 * name: holding both roles, or signing in through another application, makes nobody two.
 */
public final class FourEyes {

  private FourEyes() {}

  /**
   * Refuses when the checker is the maker.
   *
   * @param maker the {@link Actor#id()} kept with what was made
   * @param what completes "The person who ... cannot also approve it": {@code "prepared this
   *     debit"}
   * @throws Problem 409 SAME_PERSON
   */
  public static void require(String maker, Actor checker, String what) {
    if (!differ(maker, checker)) {
      throw Problem.of(
          CommonProblem.SAME_PERSON, "The person who " + what + " cannot also approve it.");
    }
  }

  /**
   * Whether this person may check what {@code maker} made, for screens that say beforehand why not.
   */
  public static boolean differ(String maker, Actor checker) {
    return !maker.equals(checker.id());
  }
}
