package org.quarterday.trace.rules;

import java.util.Collection;

/** Telephone numbers by their last ten digits: +44 and 0 before them are the same. */
public final class Telephone {

  private static final int DIGITS = 10;

  private Telephone() {}

  /** Its last ten digits, or as many as there are; what {@code trace_telephone} makes. */
  public static String digits(String written) {
    String digits = written == null ? "" : written.replaceAll("[^0-9]", "");
    return digits.substring(Math.max(0, digits.length() - DIGITS));
  }

  /** The best it agrees with any on record, all by their digits. */
  static Agreement with(String asked, Collection<String> known) {
    if (asked.isEmpty() || known.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    if (known.contains(asked)) {
      return Agreement.EXACT;
    }
    return known.stream().anyMatch(number -> oneSlip(asked, number))
        ? Agreement.SIMILAR
        : Agreement.DIFFERENT;
  }

  /** One digit is another, or two beside each other changed places. */
  private static boolean oneSlip(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int[] differ =
        java.util.stream.IntStream.range(0, one.length())
            .filter(i -> one.charAt(i) != other.charAt(i))
            .toArray();
    return differ.length == 1
        || differ.length == 2
            && differ[1] == differ[0] + 1
            && one.charAt(differ[0]) == other.charAt(differ[1])
            && one.charAt(differ[1]) == other.charAt(differ[0]);
  }
}
