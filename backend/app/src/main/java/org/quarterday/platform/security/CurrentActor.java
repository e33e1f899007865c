package org.quarterday.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.Permission;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads who acts from the request's identity. Resources ask here and hand the {@link Actor} to the
 * command.
 */
@RequestScoped
public class CurrentActor {

  @Inject SecurityIdentity identity;

  public Actor get() {
    String issuer = "test";
    String subject = identity.getPrincipal().getName();
    String name = subject;
    String client = "";
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      issuer = token.getIssuer();
      subject = token.getSubject();
      name = token.getClaim("name") == null ? token.getName() : token.getClaim("name");
      client = token.getClaim("azp") == null ? "" : token.getClaim("azp");
    }
    Set<String> permissions = identity.getRoles().stream().collect(Collectors.toUnmodifiableSet());
    return new Actor(issuer, subject, name, client, permissions);
  }

  static String spelled(Permission permission) {
    return permission.getName() + ":" + permission.getActions();
  }
}
