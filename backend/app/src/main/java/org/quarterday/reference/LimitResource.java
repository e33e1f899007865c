package org.quarterday.reference;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.reference.ReferenceReads.Listed;

/** How much a person may do alone, and what an adjustment may be for. */
@Path("/api/v1")
@Tag(name = "reference")
@Cancellable(false)
public class LimitResource {

  @Inject CurrentActor actor;
  @Inject ReferenceReads reads;
  @Inject SetMoneyLimit setMoneyLimit;
  @Inject AddAdjustmentReason addReason;
  @Inject RetireAdjustmentReason retireReason;

  @GET
  @Path("/money-limits")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listMoneyLimits",
      summary = "How much a person may do alone",
      description = "By action and permission, dated. Scope: reference:read.")
  public Uni<Listed<ReferenceReads.MoneyLimit>> moneyLimits() {
    return reads.moneyLimits();
  }

  @POST
  @Path("/money-limits")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setMoneyLimit",
      summary = "Set how much a permission may do alone from a day on",
      description =
          "Today or later; the limit before it ends the day before. One that begins that very day is replaced. Scope: config:admin.")
  public Uni<ReferenceReads.MoneyLimit> setMoneyLimit(
      @NotNull @Valid SetMoneyLimit.Request request) {
    return setMoneyLimit.run(actor.get(), request);
  }

  @GET
  @Path("/adjustment-reasons")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listAdjustmentReasons",
      summary = "Reasons for an adjustment",
      description = "Those out of use too, with the day. Scope: reference:read.")
  public Uni<Listed<ReferenceReads.AdjustmentReason>> adjustmentReasons() {
    return reads.adjustmentReasons();
  }

  @POST
  @Path("/adjustment-reasons")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "addAdjustmentReason",
      summary = "Add a reason an adjustment may have",
      description = "It can be chosen at once. Scope: config:admin.")
  public Uni<ReferenceReads.AdjustmentReason> addReason(
      @NotNull @Valid AddAdjustmentReason.Request request) {
    return addReason.run(actor.get(), request);
  }

  @PUT
  @Path("/adjustment-reasons/{code}/retirement")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "retireAdjustmentReason",
      summary = "Take a reason out of use from a day on, or back into use",
      description = "Adjustments made with it keep it. Scope: config:admin.")
  public Uni<ReferenceReads.AdjustmentReason> retireReason(
      @RestPath String code, @NotNull @Valid RetireAdjustmentReason.Request request) {
    return retireReason.run(actor.get(), code, request);
  }
}
