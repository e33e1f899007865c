package org.quarterday.arrangement;

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
import org.quarterday.platform.security.CurrentActor;

/** The arrangements about one account: previewed, agreed, changed and ended. */
@Path("/api/v1/accounts/{accountId}/arrangements")
@Tag(name = "arrangement")
@Cancellable(false)
public class AccountArrangementResource {

  @Inject CurrentActor actor;
  @Inject AccountArrangementReads reads;
  @Inject PreviewArrangement preview;
  @Inject AgreeArrangement agree;
  @Inject ChangeArrangement change;
  @Inject EndArrangement end;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listAccountArrangements",
      summary = "The arrangements about an account, the newest first",
      description =
          "Each with all its versions, every instalment and what became of it, and its history; with the accounts of the tenancy one can be about. Scope: account:read.")
  public Uni<AccountArrangements> of(@RestPath UUID accountId) {
    return reads.of(actor.get(), accountId);
  }

  @POST
  @Path("/preview")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "previewArrangement",
      summary = "What terms would come to",
      description =
          "The calendar with the rent beside it, the day it clears, its part of what is left a month, and what speaks against it. Writes nothing. Scope: arrears:act.")
  public Uni<WeighedArrangement> preview(
      @RestPath UUID accountId, @NotNull @Valid PreviewArrangement.Request request) {
    return preview.run(actor.get(), accountId, request);
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "agreeArrangement",
      summary = "Write down what was agreed or ordered",
      description =
          "About one or more accounts of the tenancy, one sum paid off in their order. An account has one arrangement. Each tenant gets it as a letter. Scope: arrears:act.")
  public Uni<AgreeArrangement.Answer> agree(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AgreeArrangement.Request request) {
    return agree.run(actor.get(), key, accountId, request);
  }

  @PUT
  @Path("/{arrangementId}/terms")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "changeArrangement",
      summary = "Agree other terms from today on",
      description =
          "The version that stood stays to be read. What a court ordered is changed by naming another order. Scope: arrears:act.")
  public Uni<AgreeArrangement.Answer> change(
      @RestPath UUID accountId,
      @RestPath UUID arrangementId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid ChangeArrangement.Request request) {
    return change.run(actor.get(), accountId, arrangementId, ifMatch, request);
  }

  @POST
  @Path("/{arrangementId}/end")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "endArrangement",
      summary = "End an arrangement",
      description = "From now on all that is owed is due. Scope: arrears:act.")
  public Uni<EndArrangement.Answer> end(
      @RestPath UUID accountId,
      @RestPath UUID arrangementId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid EndArrangement.Request request) {
    return end.run(actor.get(), accountId, arrangementId, ifMatch, request);
  }
}
