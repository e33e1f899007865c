package org.quarterday.suspense.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every reference one slip away from the quoted one, to be looked up by the index there is: a few
 * hundred look-ups, however many accounts a council has.
 */
public final class NearReferences {

  private static final String DIGITS = "0123456789";

  /** What is longer is no reference; its neighbours would be thousands. */
  private static final int LONGEST = 24;

  private NearReferences() {}

  /** The quoted one first, as it stands and as it may have been meant. */
  public static Set<String> of(String quoted) {
    Set<String> near = new LinkedHashSet<>();
    String stripped = quoted.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return near;
    }
    near.add(stripped);
    String plain = ReferenceLikeness.plain(stripped);
    for (String meant : List.of(stripped, plain, digits(plain), digits(stripped))) {
      near.add(meant);
      if (meant.length() >= 5) {
        around(meant, near);
      }
    }
    near.remove("");
    return near;
  }

  private static String digits(String text) {
    return text.replaceAll("[Oo]", "0").replaceAll("[IiLl]", "1");
  }

  private static void around(String meant, Set<String> near) {
    for (int i = 0; i <= meant.length(); i++) {
      String before = meant.substring(0, i);
      for (char digit : DIGITS.toCharArray()) {
        near.add(before + digit + meant.substring(i));
      }
      if (i == meant.length()) {
        return;
      }
      String after = meant.substring(i + 1);
      near.add(before + after);
      for (char digit : DIGITS.toCharArray()) {
        near.add(before + digit + after);
      }
      if (!after.isEmpty()) {
        near.add(before + after.charAt(0) + meant.charAt(i) + after.substring(1));
      }
    }
  }
}
