package org.quarterday.platform.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * What every answer of the API tells a browser: keep no copy, guess no type, run nothing, show it
 * in no frame. The pages themselves get their policy from the front server. Errors carry the same
 * headers (OWASP ASVS 5.0 3.4).
 */
@ApplicationScoped
class SecurityHeaders {

  private static final int FIRST = RealmCookies.BEFORE_AUTHENTICATION + 100;

  static final Map<String, String> ALWAYS =
      Map.of(
          "Cache-Control", "no-store",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  void register(@Observes Filters filters) {
    filters.register(SecurityHeaders::add, FIRST);
  }

  private static void add(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.startsWith("/api/") || path.startsWith("/auth/")) {
      context.addHeadersEndHandler(
          done -> complete(context.response().headers(), context.request().isSSL()));
    }
    context.next();
  }

  /**
   * An operation that knows better (a published file that may be cached) has set its own header; it
   * stands.
   */
  private static void complete(MultiMap headers, boolean encrypted) {
    ALWAYS.forEach((name, value) -> {
      if (!headers.contains(name)) {
        headers.set(name, value);
      }
    });
    if (encrypted) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
