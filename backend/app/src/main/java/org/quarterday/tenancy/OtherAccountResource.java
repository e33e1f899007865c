package org.quarterday.tenancy;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.charge.ChangeDesk;
import org.quarterday.platform.security.CurrentActor;

/** A tenancy's accounts beside its main one. */
@Path("/api/v1/tenancies/{id}")
@Tag(name = "tenancy")
@Cancellable(false)
public class OtherAccountResource {

  @Inject CurrentActor actor;
  @Inject OpenUseAndOccupation useAndOccupation;
  @Inject AddGarage addGarage;
  @Inject AddSubAccount addSubAccount;
  @Inject EndOtherAccount endOther;

  @POST
  @Path("/use-and-occupation")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "openUseAndOccupation",
      summary = "Charge somebody who stays after the tenancy ended",
      description = "On an account of its own; it is not rent. Scope: account:write.")
  public Uni<ChangeDesk.Answer> useAndOccupation(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid OpenUseAndOccupation.Request request) {
    return useAndOccupation.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/use-and-occupation/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewOpenUseAndOccupation",
      summary = "What it comes to: charge somebody who stays after the tenancy ended",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> useAndOccupationPreview(
      @RestPath UUID id, @NotNull @Valid OpenUseAndOccupation.Request request) {
    return useAndOccupation.preview(actor.get(), id, request);
  }

  @POST
  @Path("/garages")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "addGarage",
      summary = "Let a garage, parking space or shed with a tenancy",
      description = "On an account of its own. Scope: account:write.")
  public Uni<ChangeDesk.Answer> addGarage(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AddGarage.Request request) {
    return addGarage.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/garages/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewAddGarage",
      summary = "What it comes to: let a garage, parking space or shed with a tenancy",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> addGaragePreview(
      @RestPath UUID id, @NotNull @Valid AddGarage.Request request) {
    return addGarage.preview(actor.get(), id, request);
  }

  @POST
  @Path("/sub-accounts")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "addSubAccount",
      summary = "Open a sub-account for what is not rent",
      description = "Court costs, recharges, an agreed old debt. Scope: account:write.")
  public Uni<ChangeDesk.Answer> addSubAccount(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AddSubAccount.Request request) {
    return addSubAccount.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/sub-accounts/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewAddSubAccount",
      summary = "What it comes to: open a sub-account for what is not rent",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> addSubAccountPreview(
      @RestPath UUID id, @NotNull @Valid AddSubAccount.Request request) {
    return addSubAccount.preview(actor.get(), id, request);
  }

  @POST
  @Path("/other-account-endings")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "endOtherAccount",
      summary = "End a garage, sub-account or use and occupation account",
      description = "The main account ends with the tenancy. Scope: account:write.")
  public Uni<ChangeDesk.Answer> endOther(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid EndOtherAccount.Request request) {
    return endOther.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/other-account-endings/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewEndOtherAccount",
      summary = "What it comes to: end a garage, sub-account or use and occupation account",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> endOtherPreview(
      @RestPath UUID id, @NotNull @Valid EndOtherAccount.Request request) {
    return endOther.preview(actor.get(), id, request);
  }
}
