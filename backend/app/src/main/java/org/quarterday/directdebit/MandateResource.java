package org.quarterday.directdebit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.security.CurrentActor;

/** The Direct Debit of one account: set up, looked at, changed and ended. */
@Path("/api/v1/accounts/{accountId}/mandates")
@Tag(name = "directdebit")
@Cancellable(false)
public class MandateResource {

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject DirectDebitReads reads;
  @Inject PreviewMandate preview;
  @Inject SetUpMandate setUp;
  @Inject ChangeMandatePlan change;
  @Inject MoveMandate move;
  @Inject RevealBankDetails reveal;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAccountMandates",
      summary = "An account’s Direct Debits",
      description =
          "Newest first, each with its schedules, collections and history; bank details masked. Scope: account:read.")
  public Uni<AccountMandates> of(@RestPath UUID accountId) {
    return ownAccount.refuse(actor.get(), accountId).chain(() -> reads.of(accountId));
  }

  @POST
  @Path("/preview")
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "previewMandate",
      summary = "What a plan would collect",
      description =
          "Every due day and amount to the end of the rent year, with the first day the notice allows. Writes nothing. Scope: dd:prepare.")
  public Uni<Outlook> preview(
      @RestPath UUID accountId, @NotNull @Valid PreviewMandate.Request request) {
    return preview.run(actor.get(), accountId, request);
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "setUpMandate",
      summary = "Set up a Direct Debit",
      description =
          "Checks the bank account, makes the schedule and queues the payer’s notice. The instruction goes to Bacs with the next run. Scope: dd:prepare.")
  public Uni<SetUpMandate.Answer> setUp(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid SetUpMandate.Request request) {
    return setUp.run(actor.get(), key, accountId, request);
  }

  @PUT
  @Path("/{mandateId}/plan")
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "changeMandatePlan",
      summary = "Change the amount, day or frequency",
      description =
          "A new schedule with a new notice, from the first day the notice allows. Scope: dd:prepare.")
  public Uni<ChangeMandatePlan.Answer> change(
      @RestPath UUID accountId,
      @RestPath UUID mandateId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid PreviewMandate.Request request) {
    return change.run(actor.get(), accountId, mandateId, ifMatch, request);
  }

  @POST
  @Path("/{mandateId}/moves")
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "moveMandate",
      summary = "Suspend a Direct Debit, go on with it, or end it",
      description =
          "Ending withdraws what is planned and tells the bank with the next run. Scope: dd:prepare.")
  public Uni<MoveMandate.Answer> move(
      @RestPath UUID accountId,
      @RestPath UUID mandateId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid MoveMandate.Request request) {
    return move.run(actor.get(), accountId, mandateId, ifMatch, request);
  }

  @POST
  @Path("/{mandateId}/bank-details")
  @PermissionsAllowed({"pii:reveal"})
  @Operation(
      operationId = "revealBankDetails",
      summary = "Show the bank details of a Direct Debit",
      description = "With a reason, which is on the audit log. Scope: pii:reveal.")
  public Uni<RevealBankDetails.Answer> reveal(
      @RestPath UUID accountId,
      @RestPath UUID mandateId,
      @NotNull @Valid RevealBankDetails.Request request) {
    return reveal.run(actor.get(), accountId, mandateId, request);
  }
}
