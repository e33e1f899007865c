package org.quarterday.trace.rules;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a look-up is founded on. Council Tax and benefit records may be used for rent only under a
 * power that says so (Local Government Finance Act 1992; Social Security Administration Act 1992
 * s.122 and s.131), so the power is named.
 *
 * @param power the Act and section; needed where the source is guarded by law
 * @param source whose records
 */
public record Founding(
    TraceLevel level, String purpose, LawfulBasis basis, String power, String source) {

  public static final String OURS = "RENT_ACCOUNTS";

  private static final Set<String> GUARDED =
      Set.of("COUNCIL_TAX", "HOUSING_BENEFIT", "COUNCIL_TAX_REDUCTION");

  public Founding {
    purpose = purpose == null ? "" : purpose.strip();
    power = power == null ? "" : power.strip();
    source =
        source == null ? "" : source.strip().toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]+", "_");
  }

  /** What is missing, by the field it stands in, as JSON pointers. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (purpose.length() < 5) {
      faults.put("/purpose", "Say what for, in a few words.");
    }
    if (source.isEmpty() || source.length() > 60) {
      faults.put("/source", "Say whose records.");
    }
    if ((level == TraceLevel.OWN_RECORDS) != source.equals(OURS)) {
      faults.put("/source", "Our own records are level 1, and everybody else's level 2 or 3.");
    }
    if (GUARDED.contains(source) && power.length() < 5) {
      faults.put("/power", "These records are guarded by law: name the Act and section.");
    }
    return faults;
  }
}
