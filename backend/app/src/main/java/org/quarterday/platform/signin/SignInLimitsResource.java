package org.quarterday.platform.signin;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.clock.Today;

/**
 * How long the caller stays signed in, so that a page can warn before it ends (WCAG 2.2.1) and a
 * person at work can say so.
 */
@Path("/api/v1/me/sign-in")
@Tag(name = "security")
@Cancellable(false)
public class SignInLimitsResource {

  @Schema(name = "SignInLimits")
  public record SignInLimits(
      @Schema(
              nullable = true,
              description = "Seconds until it ends when nobody uses it; null for a bearer token.",
              examples = "1800")
          Long idleInSeconds,
      @Schema(
              nullable = true,
              description =
                  "Seconds until it ends however much it is used; null for a bearer token.",
              examples = "43200")
          Long endsInSeconds) {}

  @Inject RoutingContext request;
  @Inject Today today;

  /** Asking is using it, unless the request says that nobody's hand is behind it. */
  @GET
  @Authenticated
  @Operation(
      operationId = "signInLimits",
      summary = "How long the sign-in lasts, which this request prolongs",
      description =
          "Does not prolong it with the header X-Quarterday-Background. In seconds, since a browser's clock may be wrong. Scope: none.")
  public SignInLimits limits() {
    return new SignInLimits(left(SignInSessions.IDLE_AT), left(SignInSessions.ENDS_AT));
  }

  private Long left(String which) {
    Instant at = request.get(which);
    return at == null ? null : Math.max(0, Duration.between(today.instant(), at).toSeconds());
  }
}
