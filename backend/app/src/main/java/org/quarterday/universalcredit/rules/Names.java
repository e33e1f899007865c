package org.quarterday.universalcredit.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as different people write them: titles, accents, hyphens and capitals do not count. */
public final class Names {

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "rev", "sir", "prof");

  private Names() {}

  /** Several names in one field, parted by commas, semicolons, "and" or "&". */
  public static List<String> apart(String text) {
    return Arrays.stream(text.split("[,;&]|\\s+and\\s+"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  public static boolean isAmong(String name, List<String> names) {
    return names.stream().anyMatch(other -> plain(other).equals(plain(name)));
  }

  static String plain(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("['’.]", "")
            .toLowerCase(Locale.UK)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return Arrays.stream(letters.split(" "))
        .filter(word -> !TITLES.contains(word))
        .collect(Collectors.joining(" "));
  }
}
