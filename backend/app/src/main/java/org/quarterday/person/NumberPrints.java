package org.quarterday.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.security.FieldCipher;

/**
 * Keyed prints of National Insurance numbers: equal numbers have equal prints, and nobody without
 * the key can make one or try them all.
 */
@ApplicationScoped
public class NumberPrints {

  private static final String PURPOSE = "person.national_insurance";

  @Inject FieldCipher cipher;

  /** Of a number without blanks in capitals: the key's name, a colon and the print in hex. */
  public String of(String number) {
    return cipher.stamp(number, PURPOSE);
  }

  /** The name of the key that prints now, with its colon. */
  String key() {
    String any = of("");
    return any.substring(0, any.indexOf(':') + 1);
  }
}
