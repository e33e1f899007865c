package org.quarterday.arrears;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The same arrears letter to many: prepared, looked at, sent by another person. */
@Path("/api/v1/arrears-batches")
@Tag(name = "arrears")
@Cancellable(false)
public class BatchResource {

  @Inject CurrentActor actor;
  @Inject BatchReads reads;
  @Inject PrepareBatch prepare;
  @Inject DecideBatch decide;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listArrearsBatches",
      summary = "Batches of arrears letters, the newest first",
      description = "Scope: account:read.")
  public Uni<Page<BatchReads.Item>> list(@RestQuery String after, @RestQuery Integer limit) {
    return reads.list(actor.get(), after, Page.limit(limit));
  }

  @GET
  @Path("/{batchId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getArrearsBatch",
      summary = "A batch: how many are written to, how many are left out and why",
      description = "Scope: account:read.")
  public Uni<BatchReads.Item> one(@RestPath UUID batchId) {
    return reads.one(actor.get(), batchId);
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "prepareArrearsBatch",
      summary = "Prepare the letter of a step for all to whom it is recommended",
      description =
          "Writes down who is written to and who is left out, with the reason. Nothing goes. Scope: comms:draft.")
  public Uni<PrepareBatch.Answer> prepare(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid PrepareBatch.Request request) {
    return prepare.run(actor.get(), key, request);
  }

  @POST
  @Path("/{batchId}/decision")
  @PermissionsAllowed("comms:approve")
  @Operation(
      operationId = "decideArrearsBatch",
      summary = "Send a batch, or discard it",
      description =
          "Sent by another person than who prepared it, for the hash of what was looked at; a job queues the letters. Scope: comms:approve.")
  public Uni<DecideBatch.Answer> decide(
      @RestPath UUID batchId, @NotNull @Valid DecideBatch.Request request) {
    return decide.run(actor.get(), batchId, request);
  }
}
