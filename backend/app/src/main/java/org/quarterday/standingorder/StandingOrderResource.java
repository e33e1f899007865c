package org.quarterday.standingorder;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.security.CurrentActor;

/** The standing order of one account: asked for, looked at, changed and ended. */
@Path("/api/v1/accounts/{accountId}/standing-orders")
@Tag(name = "standingorder")
@Cancellable(false)
public class StandingOrderResource {

  @Inject CurrentActor actor;
  @Inject StandingOrderReads reads;
  @Inject AskAmount ask;
  @Inject RecordOrder record;
  @Inject ChangeOrder change;
  @Inject EndOrder end;
  @Inject StandingOrderForm form;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listStandingOrders",
      summary = "An account’s standing orders, the newest first",
      description =
          "Each with its terms, what was due and what became of it, what is to come, and its history. Scope: account:read.")
  public Uni<StandingOrders> of(@RestPath UUID accountId) {
    return reads.of(actor.get(), accountId);
  }

  @POST
  @Path("/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewStandingOrder",
      summary = "What to ask a tenant to pay",
      description =
          "The charged weeks of the rent year over its payments, with every due day until its end. Writes nothing. Scope: account:write.")
  public Uni<AskedOrder> preview(
      @RestPath UUID accountId, @NotNull @Valid AskAmount.Request request) {
    return ask.run(actor.get(), accountId, request);
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "recordStandingOrder",
      summary = "Write down that somebody will pay by standing order",
      description =
          "What the rent asks for, which follows it when it changes, or a sum that was agreed. An account has one. Scope: account:write.")
  public Uni<RecordOrder.Answer> record(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid RecordOrder.Request request) {
    return record.run(actor.get(), key, accountId, request);
  }

  @PUT
  @Path("/{orderId}/terms")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "changeStandingOrder",
      summary = "Change the amount, day or frequency from a day on",
      description =
          "What was due before stays as it was asked for; terms that had not begun by then are replaced. Scope: account:write.")
  public Uni<ChangeOrder.Answer> change(
      @RestPath UUID accountId,
      @RestPath UUID orderId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid ChangeOrder.Request request) {
    return change.run(actor.get(), accountId, orderId, ifMatch, request);
  }

  @POST
  @Path("/{orderId}/end")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "endStandingOrder",
      summary = "Write down that a standing order is at an end",
      description =
          "Only its payer can stop it at the bank; what still comes is listed with the exceptions. Scope: account:write.")
  public Uni<EndOrder.Answer> end(
      @RestPath UUID accountId,
      @RestPath UUID orderId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid EndOrder.Request request) {
    return end.run(actor.get(), accountId, orderId, ifMatch, request);
  }

  @GET
  @Path("/{orderId}/form.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getStandingOrderForm",
      summary = "The form for the tenant’s bank",
      description =
          "A tagged PDF (PDF/UA-1) with the council’s bank account, the payment reference, amount and days; the tenant fills in their own bank. Scope: account:read.")
  public Response form(@RestPath UUID accountId, @RestPath UUID orderId) {
    return Download.pdf("standing-order", form.of(actor.get(), accountId, orderId));
  }
}
