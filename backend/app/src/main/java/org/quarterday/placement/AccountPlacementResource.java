package org.quarterday.placement;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Where the debt of one account is. */
@Path("/api/v1/accounts/{accountId}/placements")
@Tag(name = "placement")
@Cancellable(false)
public class AccountPlacementResource {

  @Inject CurrentActor actor;
  @Inject DebtReads debts;

  @GET
  @PermissionsAllowed({"arrears:act", "arrears:direct"})
  @Operation(
      operationId = "listAccountPlacements",
      summary = "Which agencies have the debt of an account, or had it",
      description = "The newest first. Scope: arrears:act or arrears:direct.")
  public Uni<DebtReads.OfAccount> ofAccount(@RestPath UUID accountId) {
    return debts.ofAccount(actor.get(), accountId);
  }
}
