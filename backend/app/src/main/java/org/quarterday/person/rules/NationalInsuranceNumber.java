package org.quarterday.person.rules;

import java.util.Locale;
import java.util.Optional;

/** Two letters, six digits and a letter from A to D, however it was typed. */
public final class NationalInsuranceNumber {

  private NationalInsuranceNumber() {}

  /** Without blanks and in capitals, or empty when it has not the form. */
  public static Optional<String> parse(String typed) {
    String plain = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return plain.matches("[A-Z]{2}[0-9]{6}[A-D]") ? Optional.of(plain) : Optional.empty();
  }
}
