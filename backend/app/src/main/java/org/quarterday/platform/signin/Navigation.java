package org.quarterday.platform.signin;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells a person following a link from a program fetching data. Only the person is sent to a
 * sign-in page; a program would follow the redirect and take the page for its answer.
 */
@ApplicationScoped
class Navigation implements JavaScriptRequestChecker {

  @Override
  public boolean isJavaScriptRequest(RoutingContext context) {
    return context.normalizedPath().startsWith("/api/")
        && (isOurScript(context) || !isNavigation(context));
  }

  /** Our pages say so with a header that a plain link or form cannot set. */
  static boolean isOurScript(RoutingContext context) {
    return context.request().getHeader("X-Requested-With") != null;
  }

  private static boolean isNavigation(RoutingContext context) {
    String mode = context.request().getHeader("Sec-Fetch-Mode");
    String accept = context.request().getHeader("Accept");
    return mode != null ? mode.equals("navigate") : accept != null && accept.contains("text/html");
  }
}
