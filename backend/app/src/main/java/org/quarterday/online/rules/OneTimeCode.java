package org.quarterday.online.rules;

import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A one-time code: eight characters nobody mistakes for another (no I, L, O, U), so 40 bits, of
 * which five may be tried. Pure.
 */
public final class OneTimeCode {

  /** Tries of one code. */
  public static final int TRIES = 5;

  /** Requests of one sign-in, and codes sent to one person, in 24 hours. */
  public static final int REQUESTS_A_DAY = 5;

  public static final int CODES_A_DAY = 3;

  private static final int LENGTH = 8;

  /** Of an invitation, which lasts for weeks: 60 bits. */
  public static final int INVITATION = 12;

  private static final int GROUP = 4;
  private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** How the code reaches the person, by what is on record, and how long it may take. */
  public enum Channel {
    TEXT(Duration.ofMinutes(15)),
    LETTER(Duration.ofDays(28));

    private final Duration lasts;

    Channel(Duration lasts) {
      this.lasts = lasts;
    }

    public Duration lasts() {
      return lasts;
    }
  }

  private OneTimeCode() {}

  /** A new code. {@code random} has to be a secure one. */
  public static String of(RandomGenerator random) {
    return of(random, LENGTH);
  }

  /** The same of another length. */
  public static String of(RandomGenerator random, int length) {
    var code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return code.toString();
  }

  /** As it is read out and printed: {@code 7KQ4 M2XD}. */
  public static String shown(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  /** What a person meant by what they typed: blanks, hyphens, case and look-alikes do not count. */
  public static String read(String typed) {
    return typed
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
