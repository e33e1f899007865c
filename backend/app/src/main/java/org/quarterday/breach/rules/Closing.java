package org.quarterday.breach.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands of a breach when somebody wants to close it.
 *
 * @param risk as judged last, or null
 * @param icoWhyNot empty when nothing was decided
 * @param ground why people are not told, or null
 */
public record Closing(
    Risk risk,
    boolean icoTold,
    String icoWhyNot,
    boolean peopleTold,
    PeopleGround ground,
    int openActions) {

  /** What is still to be done, in whole sentences; empty when it can be closed. */
  public List<String> missing() {
    if (risk == null) {
      return List.of("Judge the risk.");
    }
    var missing = new ArrayList<String>();
    if (!icoTold && risk.toIco()) {
      missing.add("Tell the Information Commissioner.");
    } else if (!icoTold && icoWhyNot.isEmpty()) {
      missing.add("Say why the Information Commissioner is not told.");
    }
    if (!peopleTold && (ground == null || !ground.holds(risk))) {
      missing.add(
          risk == Risk.HIGH
              ? "Tell the people, or say on which ground not."
              : "Say whether the people are told.");
    }
    if (openActions > 0) {
      missing.add("Finish what is to be done.");
    }
    return missing;
  }
}
