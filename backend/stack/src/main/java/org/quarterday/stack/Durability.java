package org.quarterday.stack;

import java.util.Map;

/** What PostgreSQL promises about a commit it has acknowledged. */
public enum Durability {
  /** On disk before the commit returns: for everything whose data or whose speed counts. */
  DURABLE("on"),
  /** Lost with the power: for tests that throw their data away. */
  THROW_AWAY("off");

  private final String state;

  Durability(String state) {
    this.state = state;
  }

  /** The embedded server starts with these off unless told; so they are told, and read back. */
  Map<String, String> settings() {
    return Map.of("fsync", state, "synchronous_commit", state, "full_page_writes", state);
  }
}
