package org.quarterday.platform.signin;

import io.vertx.ext.web.RoutingContext;

/**
 * The two browser applications, each with a realm and a sign-in of its own. The name in lower case
 * is the sign-in tenant, the folder of the application's pages and the part of {@code /auth} that
 * belongs to it.
 */
enum App {
  STAFF,
  ONLINE;

  /** What answers callers that bring a bearer token: no cookie is read, no redirect is sent. */
  static final String BEARER_TENANT = "api";

  String tenant() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Where the application's pages begin. */
  String home() {
    return "/" + tenant() + "/";
  }

  /**
   * The application a request belongs to, or null for addresses that know no sign-in (health,
   * metrics).
   */
  static App of(String path) {
    if (path.startsWith("/auth/online/") || path.startsWith("/api/v1/my/")) {
      return ONLINE;
    }
    return path.startsWith("/api/") || path.startsWith("/auth/staff/") ? STAFF : null;
  }

  static App ofTenant(String tenant) {
    return "online".equals(tenant) ? ONLINE : STAFF;
  }

  /**
   * True where providers call back with a secret that was agreed with them and is no token of ours:
   * each of these addresses judges it itself.
   */
  static boolean isCallBack(String path) {
    return path.startsWith("/api/v1/call-backs/");
  }

  /**
   * True when the caller brings credentials of its own: such a request never falls back to a
   * cookie.
   */
  static boolean bringsCredentials(RoutingContext request) {
    return request.request().getHeader("Authorization") != null;
  }
}
