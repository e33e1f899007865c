package org.quarterday.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns what the realm says into what the API asks: each client role of {@code housing-api} in the
 * token is a permission of that name ({@code debit:prepare}). The realm's composites say which job
 * role holds which; no job title is ever asked for in code.
 *
 * <p>The two realms cannot grant each other's permissions: {@code my:...} counts only from Housing
 * Online, everything else only from the staff realm, whatever a token claims.
 */
@ApplicationScoped
class GrantPermissions implements SecurityIdentityAugmentor {

  static final Pattern PERMISSION = Pattern.compile("[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*");
  private static final String STRONG = "sign-in:strong";
  private static final String TENANT = "tenant-id";

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().item(identity);
    }
    boolean online = "online".equals(identity.getAttribute(TENANT));
    boolean strong =
        identity.getPrincipal() instanceof JsonWebToken token
            && "2".equals(String.valueOf((Object) token.getClaim("acr")));
    Set<String> roles = granted(identity.getRoles(), online, strong);
    // Built anew: a copy would keep the token's scopes as permissions, and scopes are names a
    // client chose.
    var builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addCredentials(identity.getCredentials())
            .addAttributes(identity.getAttributes())
            .addRoles(roles);
    roles.stream().filter(GrantPermissions::isPermission).forEach(builder::addPermissionAsString);
    return Uni.createFrom().item(builder.build());
  }

  /**
   * Pure: the roles that count, given the realm they come from. Job roles pass through for display.
   */
  static Set<String> granted(Set<String> claimed, boolean online, boolean strong) {
    Set<String> granted =
        claimed.stream()
            .filter(role -> !isPermission(role) || role.startsWith("my:") == online)
            .filter(role -> !role.equals(STRONG))
            .collect(Collectors.toSet());
    if (strong) {
      granted.add(STRONG);
    }
    return granted;
  }

  static boolean isPermission(String role) {
    return PERMISSION.matcher(role).matches();
  }
}
