package org.quarterday.platform.signin;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Chooses which sign-in judges a request: credentials in the header mean the API's, otherwise the
 * address decides. So a third party is never redirected and a browser never holds a token. A
 * provider's call-back brings a secret that is no token, which its own address judges.
 */
@ApplicationScoped
class SignInTenant implements TenantResolver {

  @Override
  public String resolve(RoutingContext request) {
    if (App.bringsCredentials(request) && !App.isCallBack(request.normalizedPath())) {
      return App.BEARER_TENANT;
    }
    App app = App.of(request.normalizedPath());
    return app == null ? null : app.tenant();
  }
}
