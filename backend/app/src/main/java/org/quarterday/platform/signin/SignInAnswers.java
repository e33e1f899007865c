package org.quarterday.platform.signin;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.ProblemDocument;
import org.quarterday.platform.problem.ProblemType;

/**
 * What a request hears that fails before it reaches a resource: a problem document like everywhere
 * else, a redirect where a person is looking at the address bar, and never an empty page or a stack
 * trace.
 */
@ApplicationScoped
class SignInAnswers {

  private static final Logger LOG = Logger.getLogger(SignInAnswers.class);

  /** Set by the authentication handler when something other than a refusal came out of it. */
  private static final String OTHER_FAILURE =
      "io.quarkus.vertx.http.runtime.security.other-auth-failure";

  private static final int UNAUTHORISED = 401;
  private static final int SIGNED_OUT = 499;

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(SignInAnswers::failed);
  }

  private static void failed(RoutingContext context) {
    Throwable failure = context.failure();
    HttpServerResponse response = context.response();
    if (response.ended()) {
      return;
    }
    if (failure instanceof AuthenticationRedirectException) {
      response.end();
    } else if (failure instanceof AuthenticationCompletionException && isCallback(context)) {
      backHome(context, "a callback that no longer fits: " + failure.getMessage());
    } else if (failure instanceof AuthenticationFailedException
        || failure instanceof AuthenticationCompletionException) {
      challenged(context, failure);
    } else if (!(failure instanceof AuthenticationException) && comesFromSignIn(failure)) {
      LOG.error("sign-in is not available: " + failure.getMessage());
      answer(context, SignInProblem.SIGN_IN_UNAVAILABLE, "Try again in a minute.");
    } else if (context.get(OTHER_FAILURE) != null && App.bringsCredentials(context)) {
      // The library stumbles over some tokens that are no tokens ("..") instead of refusing them.
      LOG.warn("a token could not be read: " + failure);
      signInFirst(context, UNAUTHORISED);
    } else {
      context.next();
    }
  }

  private static void challenged(RoutingContext context, Throwable failure) {
    if (causedByRealm(failure)) {
      answer(context, SignInProblem.SIGN_IN_UNAVAILABLE, "Try again in a minute.");
      return;
    }
    int status = context.response().getStatusCode();
    if (status >= 300 && status < 400) {
      context.response().end();
    } else if (isCallback(context)) {
      backHome(context, "a callback that cannot be used: " + failure.getMessage());
    } else {
      signInFirst(context, status);
    }
  }

  /** 499 for our own pages (they open the signed-out dialog), 401 for everybody else. */
  static void signInFirst(RoutingContext context, int challenged) {
    boolean ourPage = challenged == SIGNED_OUT && Navigation.isOurScript(context);
    ProblemType type = ourPage ? SignInProblem.SIGNED_OUT : CommonProblem.NOT_SIGNED_IN;
    if (!ourPage) {
      context.response().putHeader("WWW-Authenticate", "Bearer");
    }
    answer(
        context,
        type,
        ourPage ? "Sign in again to go on." : "No valid sign-in came with this request.");
  }

  /**
   * A link from a browser's history, or one opened twice: home, where signing in again is one
   * click. Never a loop.
   */
  private static void backHome(RoutingContext context, String why) {
    LOG.info(why);
    App app = App.of(context.normalizedPath());
    context
        .response()
        .setStatusCode(303)
        .putHeader("Location", app.home())
        .putHeader("Cache-Control", "no-store")
        .end();
  }

  private static boolean isCallback(RoutingContext context) {
    return context.normalizedPath().endsWith("/callback");
  }

  private static boolean comesFromSignIn(Throwable failure) {
    return failure instanceof OIDCException || causedByRealm(failure);
  }

  private static boolean causedByRealm(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OIDCException || cause instanceof java.net.ConnectException) {
        return true;
      }
    }
    return false;
  }

  /** Ends the request with a problem document. */
  static void answer(RoutingContext context, ProblemType type, String detail) {
    HttpServerResponse response = context.response();
    if (response.ended()) {
      return;
    }
    if (!context.request().isEnded()) {
      context.request().resume();
    }
    var document =
        ProblemDocument.of(
            type, detail, context.normalizedPath(), UUID.randomUUID().toString(), List.of());
    response.setStatusCode(type.status()).putHeader("Content-Type", ProblemDocument.MEDIA_TYPE);
    if (type.status() == 503) {
      response.putHeader("Retry-After", "5");
    }
    response.end(Json.encode(document));
  }
}
