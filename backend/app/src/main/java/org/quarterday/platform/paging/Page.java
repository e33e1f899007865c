package org.quarterday.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/**
 * A page of a list: the items and, when there are more, an opaque cursor to ask for the next with
 * {@code after}. There is no total: counting a big table in a request has taken better services
 * down.
 */
public record Page<T>(
    List<T> items,
    @Schema(nullable = true, description = "Send as `after` for the next page; null on the last.")
        String next) {

  public static final int MOST = 250;
  private static final String SEPARATOR = "\u001f";

  /**
   * Cuts {@code limit + 1} fetched rows to a page; the cursor is made of the last kept row's sort
   * keys.
   */
  public static <T> Page<T> of(List<T> fetched, int limit, Function<T, List<?>> keys) {
    if (fetched.size() <= limit) {
      return new Page<>(fetched, null);
    }
    List<T> kept = List.copyOf(fetched.subList(0, limit));
    return new Page<>(kept, encode(keys.apply(kept.getLast())));
  }

  /** A limit as asked, within bounds: 1 to {@value #MOST}. */
  public static int limit(Integer asked) {
    if (asked == null) {
      return 50;
    }
    if (asked < 1 || asked > MOST) {
      throw Problem.of(CommonProblem.INVALID, "limit is from 1 to " + MOST + ".").at("/limit");
    }
    return asked;
  }

  /** The sort keys inside a cursor, or null for the first page. */
  public static List<String> decode(String after, int keys) {
    if (after == null || after.isEmpty()) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8)
              .split(SEPARATOR, -1);
      if (parts.length == keys) {
        return List.of(parts);
      }
    } catch (IllegalArgumentException notOurs) {
      // falls through: a cursor we did not make
    }
    throw Problem.of(CommonProblem.INVALID, "Send the cursor as it was given.").at("/after");
  }

  /** A sort key that is an id; a cursor that holds something else is not ours. */
  public static UUID uuid(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException notOurs) {
      throw Problem.of(CommonProblem.INVALID, "Send the cursor as it was given.").at("/after");
    }
  }

  /** A sort key that is a number. */
  public static int number(String key) {
    try {
      return Integer.parseInt(key);
    } catch (NumberFormatException notOurs) {
      throw Problem.of(CommonProblem.INVALID, "Send the cursor as it was given.").at("/after");
    }
  }

  /** A sort key that is a civil date. */
  public static LocalDate day(String key) {
    try {
      return LocalDate.parse(key);
    } catch (DateTimeException notOurs) {
      throw Problem.of(CommonProblem.INVALID, "Send the cursor as it was given.").at("/after");
    }
  }

  private static String encode(List<?> keys) {
    String joined = String.join(SEPARATOR, keys.stream().map(String::valueOf).toList());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }
}
