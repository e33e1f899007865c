package org.quarterday.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.quarterday.platform.security.FieldCipher;

/** The front door for asking after the end of a National Insurance number without showing it. */
@ApplicationScoped
public class NumberEnd {

  private static final int CHARACTERS = 3;

  @Inject FieldCipher cipher;

  /** Whether the number ends so; never when none is on record. */
  public boolean is(UUID personId, byte[] sealed, String said) {
    if (sealed == null) {
      return false;
    }
    String plain = said.replace(" ", "").toUpperCase(Locale.ROOT);
    return plain.length() == CHARACTERS
        && cipher.open(sealed, Person.place(personId)).replace(" ", "").endsWith(plain);
  }
}
