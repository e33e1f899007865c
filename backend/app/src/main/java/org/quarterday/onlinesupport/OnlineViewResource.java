package org.quarterday.onlinesupport;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Opening a view of what a person is shown. */
@Path("/api/v1/people/{personId}/online-views")
@Tag(name = "onlinesupport")
@Cancellable(false)
public class OnlineViewResource {

  @Inject CurrentActor actor;
  @Inject OpenView open;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("online:view")
  @Operation(
      operationId = "openOnlineView",
      summary = "Begin to see Housing Online as a tenant sees it",
      description =
          "Of one login, with the reason, for some minutes; whoever opened it alone. Scope: online:view.")
  public Uni<OpenView.Answer> open(
      @RestPath UUID personId, @NotNull @Valid OpenView.Request request) {
    return open.run(actor.get(), personId, request);
  }
}
