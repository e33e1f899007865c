package org.quarterday.subjectaccess.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tells that a text is about somebody else: names, telephone numbers and addresses of people
 * known on the account, and anybody's National Insurance number, telephone or e-mail that is not
 * the person's own. Names the person shares with them tell nothing.
 *
 * @param shared whether an account has other tenants, so that a text may be about them unnamed
 */
public record Others(Set<String> own, List<Pattern> known, boolean shared) {

  private static final int SHORTEST = 3;
  private static final int SHORTEST_LINE = 6;
  private static final Pattern POSTCODE =
      Pattern.compile("\\b[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b");
  private static final Pattern ANYBODYS =
      Pattern.compile(
          "\\b[A-Za-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-Da-d]\\b"
              + "|(?<!\\d)(?:\\+44|0)\\d(?: ?\\d){8,9}(?!\\d)"
              + "|[\\w.+-]+@[\\w-]+\\.[\\w.-]+");

  public static Others of(Collection<String> own, Collection<String> others, boolean shared) {
    Set<String> mine = new TreeSet<>();
    own.forEach(term -> mine.addAll(pieces(term)));
    List<Pattern> known =
        others.stream()
            .flatMap(term -> pieces(term).stream())
            .filter(term -> term.length() >= SHORTEST && !mine.contains(term))
            .distinct()
            .map(Others::word)
            .toList();
    return new Others(mine, known, shared);
  }

  /** The whole of it and its words, as they are compared. */
  private static Set<String> pieces(String term) {
    Set<String> pieces = new TreeSet<>();
    if (term == null || term.isBlank()) {
      return pieces;
    }
    String plain = term.strip().toLowerCase(Locale.UK);
    boolean numbered = plain.matches("(?s).*\\d.*");
    pieces.add(numbered ? plain.replaceAll("\\s", "") : plain);
    if (numbered && !plain.contains("@")) {
      pieces.addAll(lines(plain));
    }
    if (!plain.matches("(?s).*[\\d@].*")) {
      pieces.addAll(List.of(plain.split("[\\s,&/]+")));
    }
    pieces.removeAll(Set.of("mr", "mrs", "ms", "miss", "dr", "mx", "and", "the"));
    return pieces;
  }

  /**
   * An address is written on lines here and behind commas there: its first line and its postcode
   * tell it however it is written, and so does each line with a number.
   */
  private static Set<String> lines(String address) {
    String[] parts = address.split("\\s*[,;\\r\\n]+\\s*");
    Set<String> lines = new TreeSet<>();
    for (int i = 0; i < parts.length; i++) {
      boolean numbered = parts[i].matches(".*\\d.*");
      String line = numbered ? parts[i].replace(" ", "") : parts[i];
      if (line.length() >= SHORTEST_LINE && (i == 0 || numbered)) {
        lines.add(line);
      }
      Matcher postcode = POSTCODE.matcher(parts[i]);
      if (postcode.find()) {
        lines.add(postcode.group().replace(" ", ""));
      }
    }
    return lines;
  }

  private static Pattern word(String term) {
    String spaced =
        term.chars()
            .mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
            .collect(Collectors.joining(term.matches(".*\\d.*") ? "\\s*" : ""));
    return Pattern.compile(
        "(?<![\\p{L}\\d])" + spaced + "(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The first thing in a text that is somebody else's. */
  public Optional<String> in(String text) {
    for (Pattern each : known) {
      Matcher found = each.matcher(text);
      if (found.find()) {
        return Optional.of(found.group());
      }
    }
    Matcher anybodys = ANYBODYS.matcher(text);
    while (anybodys.find()) {
      if (!own.contains(anybodys.group().toLowerCase(Locale.UK).replace(" ", ""))) {
        return Optional.of(anybodys.group());
      }
    }
    return Optional.empty();
  }
}
