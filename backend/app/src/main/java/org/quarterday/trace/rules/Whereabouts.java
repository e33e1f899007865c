package org.quarterday.trace.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Where somebody lives or lived, compared by its words and its postcode.
 *
 * @param line house and street, as written
 * @param postcode without its blank; empty when it is not known
 */
public record Whereabouts(String line, String postcode) {

  public static final Whereabouts UNKNOWN = new Whereabouts("", "");

  private static final Pattern POSTCODE =
      Pattern.compile("\\b([A-Z]{1,2}\\d[A-Z\\d]?) ?(\\d[A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> SHORT =
      Map.of(
          "rd",
          "road",
          "st",
          "street",
          "ave",
          "avenue",
          "av",
          "avenue",
          "cl",
          "close",
          "ct",
          "court",
          "ln",
          "lane",
          "terr",
          "terrace",
          "cres",
          "crescent",
          "gdns",
          "gardens");

  private static final Set<String> KINDS =
      Set.of(
          "apartment",
          "avenue",
          "block",
          "close",
          "court",
          "crescent",
          "drive",
          "flat",
          "gardens",
          "grove",
          "hill",
          "house",
          "lane",
          "mews",
          "place",
          "rise",
          "road",
          "room",
          "row",
          "square",
          "street",
          "terrace",
          "the",
          "walk",
          "way");

  /** One slip in a word of six letters. */
  private static final double ALIKE = 0.9;

  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  public Whereabouts {
    line = line == null ? "" : line.strip();
    postcode = postcode == null ? "" : postcode.toUpperCase(Locale.UK).replaceAll("\\s", "");
  }

  /** One text that may have its postcode anywhere in it. */
  public static Whereabouts of(String text) {
    Matcher code = POSTCODE.matcher(text);
    return code.find()
        ? new Whereabouts(
            text.substring(0, code.start()) + " " + text.substring(code.end()),
            code.group(1) + code.group(2))
        : new Whereabouts(text, "");
  }

  public boolean isKnown() {
    return !line.isEmpty() || !postcode.isEmpty();
  }

  /** Small words without points; a street by its whole name. */
  List<String> words() {
    return Stream.of(line.toLowerCase(Locale.UK).replaceAll("['’.]", "").split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> SHORT.getOrDefault(word, word))
        .toList();
  }

  /** The best it agrees with any of those on record. */
  public Agreement with(Collection<Whereabouts> known) {
    if (!isKnown() || known.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    List<Agreement> all = known.stream().map(this::with).toList();
    return Stream.of(Agreement.EXACT, Agreement.POSTCODE, Agreement.SIMILAR)
        .filter(all::contains)
        .findFirst()
        .orElse(Agreement.DIFFERENT);
  }

  private Agreement with(Whereabouts other) {
    boolean samePostcode = !postcode.isEmpty() && postcode.equals(other.postcode);
    boolean sameDoor = !line.isEmpty() && sameDoor(other);
    if (samePostcode && sameDoor) {
      return Agreement.EXACT;
    }
    if (samePostcode) {
      return Agreement.POSTCODE;
    }
    return sameDoor ? Agreement.SIMILAR : Agreement.DIFFERENT;
  }

  /** Its number, no number the other has not, and what the street is called. */
  private boolean sameDoor(Whereabouts other) {
    Set<String> here = Set.copyOf(words());
    Set<String> there = Set.copyOf(other.words());
    Set<String> numbers = numbers(here);
    return !numbers.isEmpty()
        && numbers(there).containsAll(numbers)
        && names(here).stream().anyMatch(name -> names(there).stream().anyMatch(like(name)));
  }

  private static Predicate<String> like(String name) {
    return other -> name.equals(other) || LIKENESS.apply(name, other) >= ALIKE;
  }

  /** Every second street is a road: that two are says nothing, unless it is called no more. */
  private static Set<String> names(Set<String> words) {
    Set<String> all =
        words.stream()
            .filter(word -> word.length() > 2 && !isNumber(word))
            .collect(Collectors.toSet());
    return KINDS.containsAll(all)
        ? all
        : all.stream().filter(word -> !KINDS.contains(word)).collect(Collectors.toSet());
  }

  private static Set<String> numbers(Set<String> words) {
    return words.stream().filter(Whereabouts::isNumber).collect(Collectors.toSet());
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
