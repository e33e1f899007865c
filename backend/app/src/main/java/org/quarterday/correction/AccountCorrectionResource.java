package org.quarterday.correction;

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
import org.quarterday.platform.security.CurrentActor;

/** Putting a payment of one account right, and moving money from it. */
@Path("/api/v1/accounts/{accountId}/corrections")
@Tag(name = "correction")
@Cancellable(false)
public class AccountCorrectionResource {

  @Inject CurrentActor actor;
  @Inject MakeCorrection make;
  @Inject PreviewCorrection preview;

  @POST
  @PermissionsAllowed("payment:correct")
  @Operation(
      operationId = "makeCorrection",
      summary = "Put a payment right, or move money to another account",
      description =
          "Takes it off and puts it on in one journal, on the day it was paid. Posted at once within the maker's limit for the account and day; above it, it waits for another person. Scope: payment:correct.")
  public Uni<MakeCorrection.Answer> make(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid Correction.Request request) {
    return make.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/preview")
  @PermissionsAllowed("payment:correct")
  @Operation(
      operationId = "previewCorrection",
      summary = "What putting right would do to each account",
      description =
          "Balances before and after, now and on the days that matter, what has to be confirmed, and the words for the tenant. Changes nothing. Scope: payment:correct.")
  public Uni<PreviewCorrection.Answer> preview(
      @RestPath UUID accountId, @NotNull @Valid Correction.Request request) {
    return preview.run(actor.get(), accountId, request);
  }
}
