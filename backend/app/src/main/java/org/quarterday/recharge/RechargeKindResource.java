package org.quarterday.recharge;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** What the council recharges, and what it asks to see for it. */
@Path("/api/v1/recharge-kinds")
@Tag(name = "recharge")
@Cancellable(false)
public class RechargeKindResource {

  @Inject CurrentActor actor;
  @Inject RechargeReads recharges;
  @Inject SetRechargeKind set;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listRechargeKinds",
      summary = "The kinds of recharges in use today",
      description = "Each with its bound and what has to be on file. Scope: reference:read.")
  public Uni<RechargeReads.Kinds> kinds() {
    return recharges.kinds();
  }

  @POST
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setRechargeKind",
      summary = "Set or end a kind of recharge from a day on",
      description = "What was recharged keeps the terms of its day. Scope: config:admin.")
  public Uni<SetRechargeKind.Answer> set(@NotNull @Valid SetRechargeKind.Request request) {
    return set.run(actor.get(), request);
  }
}
