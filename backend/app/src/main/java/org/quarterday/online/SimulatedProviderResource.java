package org.quarterday.online;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/**
 * What the demonstration's tenant does where the card provider and the post would be: reads the
 * message, and says what shall become of a payment. No part of the contract; nothing of it answers
 * where the books are a council's own.
 */
@Path("/api/v1/my/simulated")
@Cancellable(false)
public class SimulatedProviderResource {

  @Inject CurrentActor actor;
  @Inject SimulatedReads simulated;
  @Inject DecideSimulatedPayment decide;

  @GET
  @Path("/message")
  @PermissionsAllowed("my:read")
  @Operation(hidden = true)
  public Uni<SimulatedReads.Message> message() {
    return simulated.message(actor.get());
  }

  @GET
  @Path("/card-pages/{reference}")
  @PermissionsAllowed("my:pay")
  @Operation(hidden = true)
  public Uni<SimulatedReads.CardPage> page(@RestPath String reference) {
    return simulated.page(actor.get(), reference);
  }

  @POST
  @Path("/card-pages/{reference}")
  @PermissionsAllowed("my:pay")
  @Operation(hidden = true)
  public Uni<SimulatedReads.CardPage> decide(
      @RestPath String reference, @NotNull @Valid DecideSimulatedPayment.Request request) {
    return decide.run(actor.get(), reference, request);
  }
}
