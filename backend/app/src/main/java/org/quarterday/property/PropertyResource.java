package org.quarterday.property;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.charge.ChangeDesk;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Homes, garages and parking spaces: what they are, what they are let for, who holds them. */
@Path("/api/v1/properties")
@Tag(name = "property")
@Cancellable(false)
public class PropertyResource {

  @Inject CurrentActor actor;
  @Inject PropertyReads reads;
  @Inject Exports exports;
  @Inject AddProperty add;
  @Inject ChangeProperty change;
  @Inject SellProperty sell;
  @Inject SetPropertyCharge setCharge;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listProperties",
      summary = "Properties by kind, patch, rent group and whether they are let",
      description = "In order of reference. Scope: account:read.")
  public Uni<Page<PropertyReads.Item>> list(
      @BeanParam @Valid PropertyReads.Asked asked,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(asked, after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportProperties",
      summary = "Properties as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(@BeanParam @Valid PropertyReads.Asked asked, @BeanParam Wanted wanted) {
    return exports.of(
        PropertySheet.PROPERTIES, "", wanted, after -> reads.list(asked, after, Page.MOST));
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getProperty",
      summary = "One property with its charges and who held it",
      description = "The ETag is the version to change it with. Scope: account:read.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PropertyReads.Whole.class)))
  public Uni<Response> one(@RestPath UUID id) {
    return reads
        .one(id)
        .map(whole -> Response.ok(whole).header("ETag", IfMatch.tag(whole.version())).build());
  }

  @POST
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "addProperty",
      summary = "Add a new build or acquisition",
      description = "It is void from the day it is ours until it is let. Scope: account:write.")
  public Uni<ChangeDesk.Answer> add(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AddProperty.Request request) {
    return add.run(actor.get(), key, request);
  }

  @PUT
  @Path("/{id}/details")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "changeProperty",
      summary = "Correct a property's details",
      description = "Takes the version from the ETag as If-Match. Scope: account:write.")
  public Uni<ChangeProperty.Answer> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid ChangeProperty.Request request) {
    return change.run(actor.get(), id, ifMatch, request);
  }

  @POST
  @Path("/{id}/charges")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "setPropertyCharge",
      summary = "Set what a property is let for from a Monday",
      description =
          "A new charge, another amount, or none any more. A sitting tenant's charges are changed on the account. Scope: account:write.")
  public Uni<ChangeDesk.Answer> setCharge(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid SetPropertyCharge.Request request) {
    return setCharge.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/{id}/sale")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "sellProperty",
      summary = "Take an empty property off the books: sold or demolished",
      description = "From that day it is neither debited nor void. Scope: account:write.")
  public Uni<ChangeDesk.Answer> sell(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid SellProperty.Request request) {
    return sell.run(actor.get(), key, id, request);
  }
}
