package org.quarterday.platform.signin;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/**
 * The realm's word that a sign-in is over (OpenID Connect Back-Channel Logout 1.0): an
 * administrator ended it, or the person signed out elsewhere. The library's own handler remembers
 * the word in one node's memory; ours removes the row, so it is over on every node at once.
 */
@Path("/auth/{app: staff|online}/back-channel-sign-out")
@Cancellable(false)
public class BackChannelSignOutResource {

  private static final Logger LOG = Logger.getLogger(BackChannelSignOutResource.class);
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  @Inject TenantConfigBean tenants;
  @Inject SignInSessions sessions;

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Uni<Response> signOut(
      @PathParam("app") String name, @RestForm("logout_token") String token) {
    App app = App.valueOf(name.toUpperCase(Locale.ROOT));
    JsonObject claims = verified(app, token);
    return sessions
        .endByRealm(app, claims.getString("iss"), claims.getString("sid"), claims.getString("sub"))
        .map(ended -> {
          LOG.infof("the realm ended %d sign-ins of %s", ended, name);
          return Response.ok().header("Cache-Control", "no-store").build();
        });
  }

  /**
   * Signature, issuer, audience and expiry by the realm's keys; then what the standard adds
   * (section 2.6).
   */
  private JsonObject verified(App app, String token) {
    var tenant = tenants.getStaticTenant(app.tenant());
    if (token == null || tenant == null || !tenant.ready()) {
      throw refused();
    }
    try {
      tenant.provider().verifyLogoutJwtToken(token);
    } catch (InvalidJwtException forged) {
      throw refused();
    }
    var claims =
        new JsonObject(
            new String(
                Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    boolean says =
        claims.getValue("events") instanceof JsonObject events && events.containsKey(EVENT);
    boolean names = claims.getString("sid") != null || claims.getString("sub") != null;
    if (!says || !names || claims.containsKey("nonce")) {
      throw refused();
    }
    return claims;
  }

  private static Problem refused() {
    return Problem.of(CommonProblem.MALFORMED, "This is not a sign-out the realm vouches for.")
        .at("/logout_token");
  }
}
