package org.quarterday.charge;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** What an account is charged each week: past, now and to come. */
@Path("/api/v1/accounts/{accountId}/charges")
@Tag(name = "charge")
@Cancellable(false)
public class ChargeResource {

  @Inject CurrentActor actor;
  @Inject ChargeReads reads;
  @Inject Exports exports;
  @Inject AddCharge add;
  @Inject ChangeCharge change;
  @Inject EndCharge end;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCharges",
      summary = "An account's charges: past, now and to come",
      description = "In order of type, label and first day. Scope: account:read.")
  public Uni<ChargeReads.All> list(@RestPath UUID accountId) {
    return reads.list(actor.get(), accountId);
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCharges",
      summary = "An account's charges as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(@RestPath UUID accountId, @BeanParam Wanted wanted) {
    Actor by = actor.get();
    return exports.of(
        ChargeSheet.CHARGES,
        "",
        wanted,
        after -> reads.list(by, accountId).map(all -> new Page<>(all.items(), null)));
  }

  @POST
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "addCharge",
      summary = "Add a charge from a Monday",
      description =
          "Weeks debited already get one adjustment line each; then the preview's hash is asked for. Scope: account:write.")
  public Uni<ChangeDesk.Answer> add(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AddCharge.Request request) {
    return add.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewChargeAddition",
      summary = "What adding a charge comes to, week by week",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> previewAddition(
      @RestPath UUID accountId, @NotNull @Valid AddCharge.Request request) {
    return add.preview(actor.get(), accountId, request);
  }

  @POST
  @Path("/{chargeId}/change")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "changeCharge",
      summary = "Charge another amount from a Monday",
      description = "The charge ends there and its successor starts. Scope: account:write.")
  public Uni<ChangeDesk.Answer> change(
      @RestPath UUID accountId,
      @RestPath UUID chargeId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ChangeCharge.Request request) {
    return change.run(actor.get(), key, accountId, new ChangeCharge.Kept(chargeId, request));
  }

  @POST
  @Path("/{chargeId}/change/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewChargeChange",
      summary = "What charging another amount comes to, week by week",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> previewChange(
      @RestPath UUID accountId,
      @RestPath UUID chargeId,
      @NotNull @Valid ChangeCharge.Request request) {
    return change.preview(actor.get(), accountId, new ChangeCharge.Kept(chargeId, request));
  }

  @POST
  @Path("/{chargeId}/ending")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "endCharge",
      summary = "Stop a charge before a Monday",
      description = "Weeks debited already are credited, one line each. Scope: account:write.")
  public Uni<ChangeDesk.Answer> end(
      @RestPath UUID accountId,
      @RestPath UUID chargeId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid EndCharge.Request request) {
    return end.run(actor.get(), key, accountId, new EndCharge.Kept(chargeId, request));
  }

  @POST
  @Path("/{chargeId}/ending/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewChargeEnding",
      summary = "What stopping a charge comes to, week by week",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> previewEnding(
      @RestPath UUID accountId,
      @RestPath UUID chargeId,
      @NotNull @Valid EndCharge.Request request) {
    return end.preview(actor.get(), accountId, new EndCharge.Kept(chargeId, request));
  }
}
