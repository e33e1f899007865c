package org.quarterday.platform.signin;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.ProblemDocument;
import org.quarterday.platform.problem.ProblemType;

/**
 * What a guarded operation says to nobody in particular: sign in, in the way that suits the caller.
 */
class ChallengeAnswers {

  @ServerExceptionMapper
  Uni<Response> unauthorised(UnauthorizedException missing, RoutingContext context) {
    HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
    return authenticator
        .getChallenge(context)
        .map(challenge -> {
          boolean redirects =
              challenge != null && challenge.status >= 300 && challenge.status < 400;
          if (redirects) {
            var answer = Response.status(challenge.status).header("Cache-Control", "no-store");
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.build();
          }
          boolean ourPage =
              challenge != null && challenge.status == 499 && Navigation.isOurScript(context);
          return problem(
              ourPage ? SignInProblem.SIGNED_OUT : CommonProblem.NOT_SIGNED_IN,
              ourPage ? "Sign in again to go on." : "No valid sign-in came with this request.",
              context,
              ourPage ? "OIDC" : "Bearer");
        })
        .onFailure()
        .recoverWithItem(down ->
            problem(SignInProblem.SIGN_IN_UNAVAILABLE, "Try again in a minute.", context, null));
  }

  private static Response problem(
      ProblemType type, String detail, RoutingContext context, String scheme) {
    var document =
        ProblemDocument.of(
            type, detail, context.normalizedPath(), UUID.randomUUID().toString(), List.of());
    var answer = Response.status(type.status()).type(ProblemDocument.MEDIA_TYPE).entity(document);
    if (scheme != null) {
      answer.header("WWW-Authenticate", scheme);
    }
    return type.status() == 503 ? answer.header("Retry-After", "5").build() : answer.build();
  }
}
