package org.quarterday.platform.http;

import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/** The version a person looked at when they changed something: {@code If-Match: "7"}. */
public final class IfMatch {

  private IfMatch() {}

  public static String tag(int version) {
    return "\"" + version + "\"";
  }

  /**
   * Refuses a change made on another version than the one on record.
   *
   * @throws Problem 428 without the header, 412 when somebody else was faster
   */
  public static void require(String ifMatch, int version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(
          CommonProblem.IF_MATCH_MISSING, "Send If-Match with the ETag you were given.");
    }
    if (!tag(version).equals(ifMatch.strip())) {
      throw Problem.of(CommonProblem.STALE, "Look at it again before you save.");
    }
  }
}
