package org.quarterday.balancing.rules;

import java.time.Instant;

/**
 * Why a difference stands, in the words of a person.
 *
 * @param number the how-manieth of this day's source
 * @param difference what it was given for
 * @param madeBy the identity of who gave it
 */
public record Explanation(
    Source source,
    String detail,
    int number,
    Tally difference,
    String reason,
    String madeBy,
    String madeByName,
    Instant madeAt) {

  /** For another amount nobody has said anything yet. */
  public boolean explains(SourceFigures figures) {
    return source == figures.source()
        && detail.equals(figures.detail())
        && difference.equals(figures.difference());
  }
}
