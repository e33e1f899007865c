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

/**
 * A home passes on, or a day is put right: succession, assignment, exchange, transfer, Right to
 * Buy.
 */
@Path("/api/v1/tenancies/{id}")
@Tag(name = "tenancy")
@Cancellable(false)
public class PassingResource {

  @Inject CurrentActor actor;
  @Inject CorrectEnd correctEnd;
  @Inject CorrectStart correctStart;
  @Inject SucceedTenancy succeed;
  @Inject AssignTenancy assign;
  @Inject ExchangeTenancies exchange;
  @Inject TransferTenancy transfer;
  @Inject CompleteRightToBuy rightToBuy;

  @POST
  @Path("/succession")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "succeedTenancy",
      summary = "Pass a tenancy on when its tenant dies, once only",
      description =
          "The successor starts on a new account; arrears stay on the old one. Scope: account:write.")
  public Uni<ChangeDesk.Answer> succeed(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid SucceedTenancy.Request request) {
    return succeed.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/succession/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewSucceedTenancy",
      summary = "What it comes to: pass a tenancy on when its tenant dies, once only",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> succeedPreview(
      @RestPath UUID id, @NotNull @Valid SucceedTenancy.Request request) {
    return succeed.preview(actor.get(), id, request);
  }

  @POST
  @Path("/assignment")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "assignTenancy",
      summary = "Pass a tenancy on in the tenant's lifetime",
      description = "The debt does not go with it. Scope: account:write.")
  public Uni<ChangeDesk.Answer> assign(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AssignTenancy.Request request) {
    return assign.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/assignment/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewAssignTenancy",
      summary = "What it comes to: pass a tenancy on in the tenant's lifetime",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> assignPreview(
      @RestPath UUID id, @NotNull @Valid AssignTenancy.Request request) {
    return assign.preview(actor.get(), id, request);
  }

  @POST
  @Path("/mutual-exchange")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "exchangeTenancies",
      summary = "Two households exchange homes",
      description = "Both tenancies end and two new ones start the next day. Scope: account:write.")
  public Uni<ChangeDesk.Answer> exchange(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ExchangeTenancies.Request request) {
    return exchange.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/mutual-exchange/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewExchangeTenancies",
      summary = "What it comes to: two households exchange homes",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> exchangePreview(
      @RestPath UUID id, @NotNull @Valid ExchangeTenancies.Request request) {
    return exchange.preview(actor.get(), id, request);
  }

  @POST
  @Path("/transfer")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "transferTenancy",
      summary = "Move a household to another of the council's homes",
      description = "Ends this tenancy and enters a draft of the new one. Scope: account:write.")
  public Uni<ChangeDesk.Answer> transfer(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid TransferTenancy.Request request) {
    return transfer.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/transfer/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewTransferTenancy",
      summary = "What it comes to: move a household to another of the council's homes",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> transferPreview(
      @RestPath UUID id, @NotNull @Valid TransferTenancy.Request request) {
    return transfer.preview(actor.get(), id, request);
  }

  @POST
  @Path("/right-to-buy")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "completeRightToBuy",
      summary = "Complete a Right to Buy",
      description =
          "Debits stop with the day of completion and the home is sold. Scope: account:write.")
  public Uni<ChangeDesk.Answer> rightToBuy(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid CompleteRightToBuy.Request request) {
    return rightToBuy.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/right-to-buy/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewCompleteRightToBuy",
      summary = "What it comes to: complete a Right to Buy",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> rightToBuyPreview(
      @RestPath UUID id, @NotNull @Valid CompleteRightToBuy.Request request) {
    return rightToBuy.preview(actor.get(), id, request);
  }

  @POST
  @Path("/start-correction")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "correctTenancyStart",
      summary = "Put right the day a running tenancy started",
      description = "Debited weeks between are charged or credited. Scope: account:write.")
  public Uni<ChangeDesk.Answer> correctStart(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid CorrectStart.Request request) {
    return correctStart.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/start-correction/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewCorrectTenancyStart",
      summary = "What it comes to: put right the day a running tenancy started",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> correctStartPreview(
      @RestPath UUID id, @NotNull @Valid CorrectStart.Request request) {
    return correctStart.preview(actor.get(), id, request);
  }

  @POST
  @Path("/end-correction")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "correctTenancyEnd",
      summary = "Put right the day a tenancy ended",
      description = "Debited weeks between are charged or credited. Scope: account:write.")
  public Uni<ChangeDesk.Answer> correctEnd(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid CorrectEnd.Request request) {
    return correctEnd.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/end-correction/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewCorrectTenancyEnd",
      summary = "What it comes to: put right the day a tenancy ended",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> correctEndPreview(
      @RestPath UUID id, @NotNull @Valid CorrectEnd.Request request) {
    return correctEnd.preview(actor.get(), id, request);
  }
}
