package org.quarterday.platform.security;

import java.util.Optional;

/** Seals fields as another process does, for tests that put them there behind its back. */
public final class TestCipher {

  private TestCipher() {}

  /**
   * @param keys as {@code QUARTERDAY_KEYS} of that process
   */
  public static FieldCipher of(String keys) {
    return new FieldCipher(new KeyRing(Optional.of(keys), true));
  }
}
