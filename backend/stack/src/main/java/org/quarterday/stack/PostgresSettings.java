package org.quarterday.stack;

import java.util.Map;

/** How the embedded server is set up, apart from its durability. */
final class PostgresSettings {
  private PostgresSettings() {}

  /** PostgreSQL's own collation, so that sorting does not depend on the machine's C library. */
  static final Map<String, String> LOCALE =
      Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

  static final Map<String, String> SERVER =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          // No socket file: two servers of one machine would meet in its temporary folder.
          Map.entry("unix_socket_directories", ""),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("max_connections", "120"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("max_wal_size", "4GB"),
          Map.entry("checkpoint_timeout", "15min"),
          // A page from memory or an SSD costs the same wherever it lies; with the default of a
          // spinning disk the planner reads a whole table to spare twenty thousand look-ups.
          Map.entry("random_page_cost", "1.1"),
          // Enough for the longest statement: what the server is doing is read whole.
          Map.entry("track_activity_query_size", "16kB"),
          // The bench reads per-statement times from it; it costs little.
          Map.entry("shared_preload_libraries", "pg_stat_statements"));
}
