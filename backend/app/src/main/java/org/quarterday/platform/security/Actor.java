package org.quarterday.platform.security;

import java.util.Set;

/**
 * Who acts: a person by issuer and subject (which never change, unlike names), or a service client.
 * Maker and checker are told apart by {@link #id()}.
 */
public record Actor(
    String issuer, String subject, String name, String client, Set<String> permissions) {

  /** The identity four eyes are counted by. */
  public String id() {
    return issuer + "|" + subject;
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }

  /** The product itself, for what its schedule does. */
  public static Actor system(String name) {
    return new Actor("quarterday", "system", name, "", Set.of());
  }
}
