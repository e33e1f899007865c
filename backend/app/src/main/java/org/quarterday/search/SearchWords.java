package org.quarterday.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed into the one search box, cut into words the database can look for. Pure. */
record SearchWords(String typed, List<String> words) {

  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 6;

  /** A whole postcode typed without its space: people do, and the address holds it with one. */
  private static final Pattern CLOSED_POSTCODE =
      Pattern.compile("([a-z]{1,2}\\d[a-z\\d]?)(\\d[a-z]{2})");

  static SearchWords of(String typed) {
    String text = typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
    }
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.UK).split("[ ,]+"))
            .flatMap(SearchWords::parted)
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    return new SearchWords(text, words);
  }

  private static java.util.stream.Stream<String> parted(String word) {
    Matcher postcode = CLOSED_POSTCODE.matcher(word);
    return postcode.matches()
        ? java.util.stream.Stream.of(postcode.group(1), postcode.group(2))
        : java.util.stream.Stream.of(word);
  }

  /** Too short to look for: one letter finds half the borough. */
  boolean tooShort() {
    return typed.length() < 2 || words.isEmpty();
  }

  /** Names are looked for by likeness only when there is a name in it: three letters together. */
  boolean namelike() {
    return words.stream().anyMatch(word -> word.matches("\\p{L}[\\p{L}'’-]{2,}"));
  }

  /**
   * LIKE patterns, one a word. A word of one or two letters has no trigram inside it, so it must
   * begin a word of the text.
   */
  List<String> patterns() {
    return words.stream()
        .map(word -> (word.length() < 3 ? "% " : "%") + escaped(word) + "%")
        .toList();
  }

  /** The pattern of a reference that begins so. */
  String prefix() {
    return escaped(typed.toUpperCase(Locale.UK).replace(" ", "")) + "%";
  }

  String reference() {
    return typed.toUpperCase(Locale.UK).replace(" ", "");
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
