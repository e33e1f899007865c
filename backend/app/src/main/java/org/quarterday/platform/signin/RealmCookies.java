package org.quarterday.platform.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Shows each sign-in only its own cookies. The library takes any cookie it made as a hint to the
 * tenant and clears it when another tenant asks for a sign-in, so without this a tenant opening
 * Housing Online would sign out the officer beside her in the same browser. Runs ahead of
 * authentication (which sits at 200).
 */
@ApplicationScoped
class RealmCookies {

  static final int BEFORE_AUTHENTICATION = 500;
  private static final String OURS = "q_";
  private static final List<String> KINDS = List.of("q_session_", "q_auth_", "q_post_logout_");

  void register(@Observes Filters filters) {
    filters.register(RealmCookies::hideOthers, BEFORE_AUTHENTICATION);
  }

  private static void hideOthers(RoutingContext request) {
    String cookies = request.request().getHeader(HttpHeaders.COOKIE);
    if (cookies != null && cookies.contains(OURS)) {
      App app = App.bringsCredentials(request) ? null : App.of(request.normalizedPath());
      String kept = visible(cookies, app);
      if (kept.isEmpty()) {
        request.request().headers().remove(HttpHeaders.COOKIE);
      } else {
        request.request().headers().set(HttpHeaders.COOKIE, kept);
      }
    }
    request.next();
  }

  /**
   * The cookie header without the sign-in cookies of any application but {@code app} (null: without
   * any).
   */
  static String visible(String cookies, App app) {
    return Arrays.stream(cookies.split(";"))
        .map(String::strip)
        .filter(cookie -> !cookie.startsWith(OURS) || belongsTo(cookie, app))
        .collect(Collectors.joining("; "));
  }

  private static boolean belongsTo(String cookie, App app) {
    if (app == null) {
      return false;
    }
    String name =
        cookie.substring(0, cookie.indexOf('=') < 0 ? cookie.length() : cookie.indexOf('='));
    return KINDS.stream()
        .map(kind -> kind + app.tenant())
        .anyMatch(own -> name.equals(own) || name.startsWith(own + "_"));
  }

  /** Whether the request carries a browser's sign-in at all. */
  static boolean signedIn(RoutingContext request) {
    String cookies = request.request().getHeader(HttpHeaders.COOKIE);
    return cookies != null && cookies.contains("q_session_");
  }
}
