package org.quarterday.bench;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarterday.stack.Backend;
import org.quarterday.stack.Postgres;

/**
 * The backend as it is run for real, on one of the bench's databases: the same jar, AOT cache and
 * flags as {@code make run}, tokens verified against the bench's own issuer.
 */
final class Council {
  /** What fields are sealed with here. */
  static final String KEY_NAME = "bench";

  static final byte[] KEY = new byte[32];

  /** Of the sign-in by browser, which nobody does here. */
  private static final String UNUSED = "no browser signs in to the bench";

  private final Settings settings;
  private final Issuer issuer;

  Council(Settings settings, Issuer issuer) {
    this.settings = settings;
    this.issuer = issuer;
  }

  Backend open(Database database, String... flags) {
    return Backend.open(backend(database, flags));
  }

  /** Started, not waited for. */
  Backend launch(Database database) {
    return Backend.launch(backend(database));
  }

  private Backend.Settings backend(Database database, String... flags) {
    Map<String, String> environment = new HashMap<>(issuer.environment());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    environment.put("QUARTERDAY_KEYS", KEY_NAME + ":" + Base64.getEncoder().encodeToString(KEY));
    environment.put("QUARTERDAY_REALMS_STAFF_SECRET", UNUSED);
    environment.put("QUARTERDAY_REALMS_ONLINE_SECRET", UNUSED);
    Path folder = settings.home().resolve("backend");
    return new Backend.Settings(
        settings.app(), folder, Postgres.freePort(), environment, List.of(flags));
  }
}
