package org.quarterday.writeoff;

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

/** The council's policy on write-offs. */
@Path("/api/v1/write-off-policies")
@Tag(name = "writeoff")
@Cancellable(false)
public class PolicyResource {

  @Inject CurrentActor actor;
  @Inject PolicyReads policies;
  @Inject SetPolicy set;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listWriteOffPolicies",
      summary = "The policy on write-offs, kind by kind",
      description = "Past, present and to come. Scope: reference:read.")
  public Uni<PolicyReads.Answer> all() {
    return policies.all();
  }

  @POST
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setWriteOffPolicy",
      summary = "Set a kind's thresholds from a day on",
      description = "Today or later. Scope: config:admin.")
  public Uni<SetPolicy.Answer> set(@NotNull @Valid SetPolicy.Request request) {
    return set.run(actor.get(), request);
  }
}
