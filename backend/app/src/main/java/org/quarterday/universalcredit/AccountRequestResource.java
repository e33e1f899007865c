package org.quarterday.universalcredit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** What is open between one account and the DWP. */
@Path("/api/v1/accounts/{accountId}")
@Tag(name = "universalcredit")
@Cancellable(false)
public class AccountRequestResource {

  @Inject CurrentActor actor;
  @Inject AccountVerificationReads reads;
  @Inject PrepareRequest prepare;
  @Inject HearTenant hear;
  @Inject AskForRequest ask;
  @Inject MoveRequest move;

  @GET
  @Path("/universal-credit")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAccountUniversalCredit",
      summary = "An account's to-dos and requests, and what may be asked for",
      description = "With what the books show of the conditions today. Scope: account:read.")
  public Uni<AccountVerificationReads.Whole> of(@RestPath UUID accountId) {
    return reads.of(actor.get(), accountId);
  }

  @POST
  @Path("/universal-credit-requests")
  @ResponseStatus(201)
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "prepareUniversalCreditRequest",
      summary = "Prepare a request for a managed payment or a deduction",
      description = "One of a kind at a time. Scope: uc:verify.")
  public Uni<PrepareRequest.Answer> prepare(
      @RestPath UUID accountId, @NotNull @Valid PrepareRequest.Request request) {
    return prepare.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/universal-credit-requests/{requestId}/representations")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "hearTenantOnUniversalCreditRequest",
      summary = "Record what the tenant says to a request",
      description = "Before it is asked for. Scope: uc:verify.")
  public Uni<HearTenant.Answer> hear(
      @RestPath UUID accountId,
      @RestPath UUID requestId,
      @NotNull @Valid HearTenant.Request request) {
    return hear.run(actor.get(), accountId, requestId, request);
  }

  @POST
  @Path("/universal-credit-requests/{requestId}/asking")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "askForUniversalCreditRequest",
      summary = "Log that the DWP was asked",
      description =
          "Once the tenant was heard and the conditions are met; a hold stops a deduction. Scope: uc:verify.")
  public Uni<AskForRequest.Answer> ask(
      @RestPath UUID accountId,
      @RestPath UUID requestId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key) {
    return ask.run(actor.get(), key, accountId, requestId);
  }

  @POST
  @Path("/universal-credit-requests/{requestId}/moves")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "moveUniversalCreditRequest",
      summary = "Write down that a request was refused, withdrawn or stopped",
      description = "Its task is done with it. Scope: uc:verify.")
  public Uni<MoveRequest.Answer> move(
      @RestPath UUID accountId,
      @RestPath UUID requestId,
      @NotNull @Valid MoveRequest.Request request) {
    return move.run(actor.get(), accountId, requestId, request);
  }
}
