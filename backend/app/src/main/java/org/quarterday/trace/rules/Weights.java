package org.quarterday.trace.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much agreement counts (Fellegi and Sunter, 1969): for each field and each way it can agree,
 * how often it does so for the same person and for two people. The weight is the logarithm of their
 * ratio, in bits.
 *
 * @param likelyFrom from how many bits it is likely the same person
 * @param lookFrom from how many bits it is worth a look; below, nobody is shown
 */
public record Weights(double likelyFrom, double lookFrom, Map<Field, Map<Agreement, Odds>> fields) {

  /**
   * @param m of the same person: above 0, at most 1
   * @param u of two people: above 0, at most 1
   */
  public record Odds(double m, double u) {

    /** To two places, so that what is shown adds up. */
    double bits() {
      return rounded(Math.log(m / u) / Math.log(2));
    }
  }

  /** A surname half the street has is not counted as nothing, nor one nobody has as certain. */
  private static final double RAREST = 0.000_005;

  private static final double COMMONEST = 0.05;

  public Weights {
    fields = fields == null ? Map.of() : Map.copyOf(fields);
  }

  /** In bits; 0 where nothing is known, or nothing is set for it. */
  public double of(Field field, Agreement agreement) {
    Odds odds = fields.getOrDefault(field, Map.of()).get(agreement);
    return agreement == Agreement.UNKNOWN || odds == null ? 0 : odds.bits();
  }

  /**
   * Of a surname that agrees, by how common it is: two people called Featherstonehaugh are more
   * likely one than two called Smith.
   *
   * @param share of all people who are called so
   */
  public double ofSurname(double share) {
    Odds odds = fields.getOrDefault(Field.SURNAME, Map.of()).get(Agreement.EXACT);
    return odds == null ? 0 : new Odds(odds.m, Math.clamp(share, RAREST, COMMONEST)).bits();
  }

  /** What cannot be counted by, by the field it stands in, as JSON pointers. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (lookFrom < 0 || lookFrom >= likelyFrom || likelyFrom > 100) {
      faults.put("/likelyFrom", "Nought, worth a look, likely, a hundred: in this order.");
    }
    for (Field field : Field.values()) {
      Map<Agreement, Odds> levels = fields.getOrDefault(field, Map.of());
      if (!levels.containsKey(Agreement.EXACT) || !levels.containsKey(Agreement.DIFFERENT)) {
        faults.put("/fields/" + field, "Say at least what EXACT and DIFFERENT count.");
      }
      levels.forEach((agreement, odds) -> {
        if (odds == null || wrong(odds.m) || wrong(odds.u)) {
          faults.put("/fields/" + field + "/" + agreement, "Both above 0 and at most 1.");
        }
      });
    }
    return faults;
  }

  static double rounded(double bits) {
    return Math.round(bits * 100) / 100.0;
  }

  private static boolean wrong(double share) {
    return !(share > 0 && share <= 1);
  }
}
