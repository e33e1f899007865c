package org.quarterday.platform.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/**
 * Reads what a caller asked for in the address. A value that cannot be read is a problem that names
 * its parameter; the framework would answer "not found", which sends people looking elsewhere.
 */
public final class Asked {

  /** A date outside this span is a slip of the hand, and PostgreSQL's own span is not ISO's. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private Asked() {}

  /** A civil date, or null when it was not given. */
  public static LocalDate date(String name, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
        return day;
      }
    } catch (DateTimeException notADate) {
      // falls through: said below, with the name
    }
    throw refused(name, "Write " + name + " as a date such as 2026-11-16.");
  }

  /** A civil date that has to be there. */
  public static LocalDate neededDate(String name, String text) {
    LocalDate day = date(name, text);
    if (day == null) {
      throw refused(name, name + " is needed: a date such as 2026-11-16.");
    }
    return day;
  }

  /** An instant in UTC, or null when it was not given. */
  public static Instant instant(String name, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException notAnInstant) {
      throw refused(name, "Write " + name + " as an instant such as 2026-11-16T09:30:00Z.");
    }
  }

  /** An id, or null when it was not given. */
  public static UUID uuid(String name, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw refused(name, name + " is not an id.");
    }
  }

  /** One of the values of an enum, or null when it was not given. */
  public static <E extends Enum<E>> E oneOf(Class<E> values, String name, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Arrays.stream(values.getEnumConstants())
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            refused(
                name,
                name
                    + " is one of "
                    + Arrays.stream(values.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  /** Refuses a span that ends before it starts. */
  public static void inOrder(LocalDate from, LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw refused("to", "The last day is before the first.");
    }
  }

  public static Problem refused(String name, String detail) {
    return Problem.of(CommonProblem.INVALID, detail).at("/" + name);
  }
}
