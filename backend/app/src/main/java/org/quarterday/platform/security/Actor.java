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

  /** Who made something earlier, from the id and name kept with it; may do nothing now. */
  public static Actor kept(String id, String name) {
    int bar = id.lastIndexOf('|');
    return new Actor(id.substring(0, bar), id.substring(bar + 1), name, "", Set.of());
  }

  /** The product itself, for what its schedule does. */
  public static Actor system(String name) {
    return new Actor("quarterday", "system", name, "", Set.of());
  }
}
