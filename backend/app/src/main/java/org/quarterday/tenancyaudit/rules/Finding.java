package org.quarterday.tenancyaudit.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One line of an audit.
 *
 * @param who whose it is, or empty for the home
 * @param held what the books held when the visit began, as it reads
 * @param found what was found, or null while nothing was said
 */
public record Finding(AuditField field, String who, String held, String found) {

  /** Adjustments a person may need, as the record of a person names them. */
  private static final Set<String> CHOICES =
      Set.of(
          "LARGE_PRINT",
          "BRAILLE",
          "AUDIO",
          "EASY_READ",
          "WELSH",
          "NO_WRITTEN_CONTACT",
          "TELEPHONE_ONLY",
          "INTERPRETER");

  /**
   * Whether what was found is something else than what is held. Nothing said differs in nothing.
   */
  public boolean differs() {
    return found != null && !plain(found).equals(plain(held));
  }

  /** Whether something has to happen with it, and who decides. */
  public Optional<Route> goesTo() {
    return differs() && field.route() != Route.KEPT ? Optional.of(field.route()) : Optional.empty();
  }

  /** Why it cannot be an answer; empty when it can. Nothing is always one: it was not asked yet. */
  public static Optional<String> wrong(AuditField field, String found) {
    if (found == null || found.isEmpty()) {
      return Optional.empty();
    }
    return switch (field.kind()) {
      case YES_NO ->
          found.equals("YES") || found.equals("NO")
              ? Optional.empty()
              : Optional.of("Say yes or no.");
      case DAY -> isDay(found) ? Optional.empty() : Optional.of("Say a day that has been.");
      case CHOICES ->
          Arrays.stream(found.split(",")).allMatch(CHOICES::contains)
              ? Optional.empty()
              : Optional.of("Choose from the list.");
      case TEXT, SECRET -> Optional.empty();
    };
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() > 1900;
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }
}
