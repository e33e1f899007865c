package org.quarterday.platform.signin;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * The pages of signing in and out, for browsers only: links, not calls. They belong to our own
 * applications and are no part of the published API.
 */
@Path("/auth/{app: staff|online}")
@Cancellable(false)
public class SignInResource {

  static final String STRONG = "sign-in:strong";

  @Inject SecurityIdentity identity;
  @Inject OidcSession session;

  /**
   * Signs in, then goes to {@code return} when that is one of the application's own pages, else to
   * its home.
   */
  @GET
  @Path("/sign-in")
  @Authenticated
  @Operation(hidden = true)
  public Response signIn(@PathParam("app") String app, @RestQuery("return") String asked) {
    return seeOther(ReturnAddress.of(app(app), asked));
  }

  /**
   * Asks for the one-time code on top of the password, for the few acts that need it, and comes
   * back. Ends the weaker sign-in first: a session is never made stronger in place.
   */
  @GET
  @Path("/step-up")
  @Authenticated
  @Operation(hidden = true)
  public Uni<Response> stepUp(@PathParam("app") String app, @RestQuery("return") String asked) {
    String target = ReturnAddress.of(app(app), asked);
    if (identity.hasRole(STRONG)) {
      return Uni.createFrom().item(seeOther(target));
    }
    String again =
        "/auth/"
            + app
            + "/sign-in?acr_values=2&return="
            + URLEncoder.encode(target, StandardCharsets.UTF_8);
    return session.logout().replaceWith(() -> seeOther(again));
  }

  /** Reached only by who has no sign-in to end, or one the realm has ended already. */
  @GET
  @Path("/sign-out")
  @PermitAll
  @Operation(hidden = true)
  public Response signOut(@PathParam("app") String app) {
    return seeOther(app(app).home());
  }

  /** Where the realm sends a browser after signing out. */
  @GET
  @Path("/signed-out")
  @PermitAll
  @Operation(hidden = true)
  public Response signedOut(@PathParam("app") String app) {
    return seeOther(app(app).home());
  }

  /** A callback that was used already, from the history or a second click. */
  @GET
  @Path("/callback")
  @PermitAll
  @Operation(hidden = true)
  public Response staleCallback(@PathParam("app") String app) {
    return seeOther(app(app).home());
  }

  private static App app(String name) {
    return App.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Response seeOther(String address) {
    return Response.seeOther(URI.create(address)).header("Cache-Control", "no-store").build();
  }
}
