package org.quarterday.arrears.rules;

/**
 * A step of the ladder as it stands on a day.
 *
 * @param place higher is graver
 * @param atLeastPence real arrears from which it is taken
 * @param atLeastWeeks and from how many weeks of rent; nil when only the amount counts
 * @param needsCode the step that has to be taken before, or null
 * @param waitDays how long after that
 * @param countsDays how long it counts once it is taken
 * @param letter what it says, paragraphs parted by empty lines; empty unless it is a letter
 */
public record Step(
    String code,
    int place,
    String name,
    Means means,
    long atLeastPence,
    int atLeastWeeks,
    String needsCode,
    int waitDays,
    int countsDays,
    String letter) {

  /** From what real arrears on it is taken, where a week's rent is so much. */
  long fromPence(long weeklyPence) {
    return Math.max(atLeastPence, Math.multiplyExact(atLeastWeeks, Math.max(0, weeklyPence)));
  }

  boolean isReachedBy(CaseFacts known) {
    return known.askablePence() >= fromPence(known.weeklyPence());
  }
}
