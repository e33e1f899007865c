package org.quarterday.trace.rules;

import java.text.Normalizer;
import java.util.Locale;

/** A forename, which may be an initial or missing, and a surname; compared by its plain letters. */
public record PersonName(String forename, String surname) {

  public static final PersonName UNKNOWN = new PersonName("", "");

  public PersonName {
    forename = plain(forename);
    surname = plain(surname);
  }

  /** Letters only, small and without accents; what the database's {@code trace_plain} makes. */
  public static String plain(String written) {
    return written == null
        ? ""
        : Normalizer.normalize(
                written.toLowerCase(Locale.ROOT).replace('ł', 'l').replace('ø', 'o'),
                Normalizer.Form.NFD)
            .replaceAll("[^a-z]", "");
  }
}
