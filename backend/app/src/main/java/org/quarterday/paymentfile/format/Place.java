package org.quarterday.paymentfile.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a row a column stands.
 *
 * @param field which of the row's fields, from 0; -1 when it stands in none
 * @param from the first character of it, from 0
 * @param before the one after its last; more than there are for the whole field
 * @param constant what it says in every row, or null
 */
record Place(int field, int from, int before, String constant) {

  static final Place NOWHERE = new Place(-1, 0, 0, "");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,3})-([1-9][0-9]{0,3})");

  static Place field(int index) {
    return new Place(index, 0, Integer.MAX_VALUE, null);
  }

  /** The same text in every row, when {@code written} says so. */
  static Optional<Place> constant(String written) {
    return written.startsWith("=")
        ? Optional.of(new Place(-1, 0, 0, written.substring(1).strip()))
        : Optional.empty();
  }

  /** A field by its number, counted from 1. */
  static Optional<Place> numbered(String written) {
    return NUMBER.matcher(written).matches()
        ? Optional.of(field(Integer.parseInt(written) - 1))
        : Optional.empty();
  }

  /** Characters of a line, {@code 11-30} both counted in and from 1. */
  static Optional<Place> range(String written) {
    Matcher range = RANGE.matcher(written);
    if (!range.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(range.group(1)) - 1;
    int before = Integer.parseInt(range.group(2));
    return from < before ? Optional.of(new Place(0, from, before, null)) : Optional.empty();
  }

  /** What stands there, without blanks around it; empty where the row is too short. */
  String of(List<String> fields) {
    if (constant != null) {
      return constant;
    }
    if (field >= fields.size()) {
      return "";
    }
    String text = fields.get(field);
    return from >= text.length()
        ? ""
        : text.substring(from, Math.min(before, text.length())).strip();
  }
}
