package org.quarterday.platform.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Refuses what another site makes a signed-in browser send (CSRF; OWASP ASVS 5.0 3.5.1). A write
 * with our cookie must come from our own pages, by the browser's word ({@code Sec-Fetch-Site}, or
 * {@code Origin} where an old browser says no more), and carry the header only a script of ours can
 * set. Runs before authentication, so a forged request never touches a session.
 */
@ApplicationScoped
class CrossSite {

  private static final int AFTER_COOKIES = RealmCookies.BEFORE_AUTHENTICATION - 100;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  void register(@Observes Filters filters) {
    filters.register(CrossSite::check, AFTER_COOKIES);
  }

  private static void check(RoutingContext context) {
    boolean cookieDecides = !App.bringsCredentials(context) && RealmCookies.signedIn(context);
    if (cookieDecides && isForged(context)) {
      SignInAnswers.answer(
          context, SignInProblem.CROSS_SITE, "This request did not come from our own pages.");
    } else {
      context.next();
    }
  }

  private static boolean isForged(RoutingContext context) {
    HttpServerRequest request = context.request();
    String site = request.getHeader("Sec-Fetch-Site");
    if (SAFE.contains(request.method().name())) {
      // Reading changes nothing; signing out does, and a link on another site must not do it.
      boolean signsOut = context.normalizedPath().endsWith("/sign-out");
      return signsOut && ("cross-site".equals(site) || "same-site".equals(site));
    }
    return !comesFromUs(
            site, request.getHeader("Origin"), request.scheme() + "://" + request.authority())
        || request.getHeader("X-Requested-With") == null;
  }

  /** Pure: the browser's own statement decides; without one, only an equal origin is believed. */
  static boolean comesFromUs(String fetchSite, String origin, String ourOrigin) {
    return fetchSite != null ? fetchSite.equals("same-origin") : ourOrigin.equals(origin);
  }
}
