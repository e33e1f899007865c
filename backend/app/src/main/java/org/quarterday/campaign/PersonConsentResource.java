package org.quarterday.campaign;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** By which ways a person may be sent marketing. */
@Path("/api/v1/people/{personId}/marketing-consents")
@Tag(name = "campaign")
@Cancellable(false)
public class PersonConsentResource {

  @Inject CurrentActor actor;
  @Inject RecordConsent record;
  @Inject ConsentReads consents;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listMarketingConsents",
      summary = "By which ways a person agreed to marketing",
      description = "The newest of each way. Scope: account:read.")
  public Uni<ConsentReads.Answer> consents(@RestPath UUID personId) {
    return consents.of(personId);
  }

  @POST
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "recordMarketingConsent",
      summary = "Record that a person agreed to marketing by a way, or wants no more of it",
      description = "Rows are only added. Scope: comms:draft.")
  public Uni<ConsentReads.Answer> consent(
      @RestPath UUID personId, @NotNull @Valid RecordConsent.Request request) {
    return record.run(actor.get(), personId, request);
  }
}
