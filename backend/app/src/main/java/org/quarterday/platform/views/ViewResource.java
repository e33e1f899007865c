package org.quarterday.platform.views;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Lists under a name, a person's own or the team's. */
@Path("/api/v1/saved-views")
@Tag(name = "views")
@Cancellable(false)
public class ViewResource {

  @Inject CurrentActor actor;
  @Inject ViewReads reads;
  @Inject SaveView save;
  @Inject RemoveView remove;

  @GET
  @PermissionsAllowed({"account:read", "audit:read"})
  @Operation(
      operationId = "listSavedViews",
      summary = "The saved views of a list",
      description =
          "The caller's own, then those others share; by name. Scopes: account:read or audit:read.")
  public Uni<Page<ViewReads.Item>> list(
      @RestQuery
          @NotNull
          @Pattern(regexp = SaveView.LIST, message = "is the name of a list, such as accounts")
          @Parameter(description = "The list they are views of.", example = "accounts")
          String list) {
    return reads.of(actor.get(), list);
  }

  @POST
  @PermissionsAllowed({"account:read", "audit:read"})
  @Operation(
      operationId = "saveView",
      summary = "Save a list's filters, sort and columns under a name",
      description =
          "Replaces the caller's own view of that name. Scopes: account:read or audit:read.")
  public Uni<ViewReads.Item> save(@NotNull @Valid SaveView.Request request) {
    return save.run(actor.get(), request);
  }

  @DELETE
  @Path("/{viewId}")
  @PermissionsAllowed({"account:read", "audit:read"})
  @Operation(
      operationId = "removeSavedView",
      summary = "Remove a view of one's own",
      description = "A shared one goes for everybody. Scopes: account:read or audit:read.")
  public Uni<Void> remove(@RestPath UUID viewId) {
    return remove.run(actor.get(), viewId);
  }
}
