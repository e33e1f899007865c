package org.quarterday.platform.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys personal identifiers and sign-ins are sealed with: {@code quarterday.keys} = {@code
 * name:base64,...}, newest first. The first seals, all of them open, so a key is replaced by
 * putting a new one in front. There is no default outside development: a server that made one up
 * would lose the data at its next start.
 */
@Startup
@ApplicationScoped
public class KeyRing {

  private static final int KEY_BYTES = 32;

  /** Public, in this repository, and therefore worth nothing: development and tests only. */
  static final String DEVELOPMENT = "dev:cXVhcnRlcmRheS1kZXZlbG9wbWVudC1rZXktMDAwMDE=";

  private final Map<String, SecretKey> keys = new LinkedHashMap<>();
  private final String current;

  @Inject
  KeyRing(@ConfigProperty(name = "quarterday.keys") Optional<String> configured) {
    this(configured, LaunchMode.current() == LaunchMode.NORMAL);
  }

  KeyRing(Optional<String> configured, boolean production) {
    if (production && configured.map(ring -> ring.contains(DEVELOPMENT)).orElse(true)) {
      throw new IllegalStateException(
          "QUARTERDAY_KEYS must name the sealing keys, as name:base64 of 32 random bytes; see docs/how-to/sign-in.md");
    }
    for (String entry : configured.orElse(DEVELOPMENT).split(",")) {
      add(entry.strip());
    }
    current = keys.keySet().iterator().next();
  }

  private void add(String entry) {
    int colon = entry.indexOf(':');
    byte[] bytes = colon < 1 ? new byte[0] : Base64.getDecoder().decode(entry.substring(colon + 1));
    if (bytes.length != KEY_BYTES || colon > 64) {
      // Never the entry itself: this message goes to a log.
      throw new IllegalStateException(
          "quarterday.keys: each key is name:base64 of 32 bytes; key "
              + (keys.size() + 1)
              + " is not");
    }
    keys.put(entry.substring(0, colon), new SecretKeySpec(bytes, "AES"));
  }

  String current() {
    return current;
  }

  /** The key of that name, or null when it has been taken off the ring. */
  SecretKey key(String name) {
    return keys.get(name);
  }
}
