package org.quarterday.suspense.rules;

import java.util.Locale;

/**
 * How a quoted reference may have come out of a known one: the slips people make with the keys and
 * the eyes. Compared without spaces, dots and strokes, and in capitals.
 */
public enum ReferenceLikeness {
  SAME("is its reference"),
  /** A letter read or typed for a digit: O for 0, I or L for 1. */
  LETTER_FOR_DIGIT("is its reference with a letter for a digit"),
  TRANSPOSED("is its reference with two neighbours swapped"),
  ONE_OFF("differs from its reference in one place"),
  TWO_OFF("differs from its reference in two places"),
  UNLIKE("");

  private final String words;

  ReferenceLikeness(String words) {
    this.words = words;
  }

  /** Completes "10012131 …". */
  public String words() {
    return words;
  }

  /** Shorter than this, everything is one slip away from everything. */
  private static final int SHORTEST = 5;

  /** How like the two are; the likest that holds. */
  public static ReferenceLikeness of(String quoted, String known) {
    String a = plain(quoted);
    String b = plain(known);
    if (a.isEmpty() || b.isEmpty()) {
      return UNLIKE;
    }
    if (a.equals(b)) {
      return SAME;
    }
    String digits = digits(a);
    if (digits.equals(digits(b))) {
      return LETTER_FOR_DIGIT;
    }
    if (Math.min(a.length(), b.length()) < SHORTEST) {
      return UNLIKE;
    }
    int distance = distance(digits, digits(b));
    if (distance == 1) {
      return digits.length() == b.length() && differences(digits, digits(b)) == 2
          ? TRANSPOSED
          : ONE_OFF;
    }
    return distance == 2 ? TWO_OFF : UNLIKE;
  }

  /** Capitals and digits only. */
  public static String plain(String reference) {
    return reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static String digits(String plain) {
    return plain.replace('O', '0').replace('I', '1').replace('L', '1');
  }

  private static int differences(String a, String b) {
    int count = 0;
    for (int i = 0; i < a.length(); i++) {
      count += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return count;
  }

  /**
   * Damerau and Levenshtein's: characters put in, left out, changed, or swapped with a neighbour.
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
