package org.quarterday.stack;

import java.util.HashMap;
import java.util.Map;

/** What the backend of a local stack is told about its surroundings. */
final class BackendEnvironment {
  private BackendEnvironment() {}

  static Map<String, String> of(StackSettings settings, Postgres postgres) {
    return of(settings, postgres.jdbcUrl(), postgres.reactiveUrl());
  }

  /**
   * What a demonstration is told besides: it may be played as days that have passed, so that it has
   * been collecting for weeks when it is first looked at; and nobody waits minutes to see it do so.
   */
  static Map<String, String> ofDemonstration(StackSettings settings, Postgres postgres) {
    var told = new HashMap<>(of(settings, postgres));
    if (settings.demo() != StackSettings.Demo.NONE) {
      told.put("QUARTERDAY_DEMONSTRATION_DAYS", "true");
      told.put("QUARTERDAY_COLLECTION_POST", "2s");
      told.put("QUARTERDAY_DIRECT_DEBIT_SETTLE", "10s");
      told.put("QUARTERDAY_LETTERS_EVERY", "2s");
    }
    return told;
  }

  static Map<String, String> of(StackSettings settings, String jdbcUrl, String reactiveUrl) {
    var realms = settings.realmFiles();
    String issuers = settings.keycloakUrl() + "/realms/";
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
        Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", reactiveUrl),
        Map.entry("QUARKUS_DATASOURCE_USERNAME", Postgres.APP),
        Map.entry("QUARKUS_DATASOURCE_PASSWORD", Postgres.PASSWORD),
        Map.entry("QUARKUS_FLYWAY_USERNAME", Postgres.OWNER),
        Map.entry("QUARKUS_FLYWAY_PASSWORD", Postgres.PASSWORD),
        // A person reads this log, not a collector.
        Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"),
        Map.entry("QUARTERDAY_KEYS", LocalKey.of(settings.data())),
        Map.entry(
            "QUARTERDAY_AUDIT_CHECKPOINTS",
            settings.data().resolve("audit-checkpoints.jsonl").toString()),
        Map.entry("QUARTERDAY_ONLINE_ORIGIN", settings.origin()),
        Map.entry("QUARTERDAY_REALMS_STAFF", issuers + "council-staff"),
        Map.entry("QUARTERDAY_REALMS_ONLINE", issuers + "housing-online"),
        Map.entry(
            "QUARTERDAY_REALMS_STAFF_SECRET", realms.secret("council-staff", "housing-staff-web")),
        Map.entry(
            "QUARTERDAY_REALMS_ONLINE_SECRET",
            realms.secret("housing-online", "housing-online-web")));
  }
}
