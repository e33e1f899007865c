package org.quarterday.contact.rules;

/**
 * Of the times somebody first asked about something, how often nothing was left to do and nobody
 * asked again within the reason's quiet days.
 *
 * @param asked first contacts from outside
 * @param resolved of them, those resolved whose quiet days are over
 * @param open of them, those whose quiet days still run: nobody can know yet
 */
public record ResolvedAtFirst(long asked, long resolved, long open) {

  private static final int THOUSANDTHS = 1_000;

  public ResolvedAtFirst {
    if (resolved < 0 || open < 0 || resolved + open > asked) {
      throw new IllegalArgumentException(
          "%d resolved and %d open of %d".formatted(resolved, open, asked));
    }
  }

  /** In tenths of a percent, rounded half up, of those that are known; null while none is. */
  public Integer tenthsOfPercent() {
    long known = asked - open;
    return known == 0 ? null : Math.toIntExact((resolved * THOUSANDTHS * 2 + known) / (2 * known));
  }
}
