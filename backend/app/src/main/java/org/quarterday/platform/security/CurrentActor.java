package org.quarterday.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

  /** For guarded operations only: an anonymous request has no actor. */
  public Actor get() {
    String issuer = "test";
    String subject = identity.getPrincipal().getName();
    String name = subject;
    String client = "";
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      issuer = token.getIssuer();
      subject = token.getSubject();
      name = claim(token, "name", username());
      client = claim(token, "azp", "");
    }
    return new Actor(issuer, subject, name, client, permissions());
  }

  /** What they sign in with; for display, since usernames are handed on. */
  public String username() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? claim(token, "preferred_username", token.getSubject())
        : identity.getPrincipal().getName();
  }

  /** The job roles the realm gave, for display: nothing is decided by them. */
  public Set<String> jobRoles() {
    return identity.getRoles().stream()
        .filter(role -> !GrantPermissions.isPermission(role))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> permissions() {
    return identity.getRoles().stream()
        .filter(GrantPermissions::isPermission)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String claim(JsonWebToken token, String name, String otherwise) {
    Object value = token.getClaim(name);
    return value == null ? otherwise : value.toString();
  }
}
