package org.quarterday.correctionrequest;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Correction requests. */
@Path("/api/v1/correction-requests")
@Tag(name = "correctionrequest")
@Cancellable(false)
public class CorrectionResource {

  @Inject CurrentActor actor;
  @Inject CorrectionReads reads;
  @Inject ReceiveCorrection receive;
  @Inject DecideCorrection decide;
  @Inject FinishCorrection finish;
  @Inject MoveCorrection move;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("data:read")
  @Operation(
      operationId = "listCorrectionRequests",
      summary = "Correction requests, what is due first first",
      description = "Those that are open; with `closed` the others too. Scope: data:read.")
  public Uni<Page<CorrectionReads.Item>> list(
      @RestQuery Boolean closed, @RestQuery String after, @RestQuery Integer limit) {
    return reads.list(actor.get(), Boolean.TRUE.equals(closed), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("data:read")
  @Operation(
      operationId = "exportCorrectionRequests",
      summary = "Correction requests as a file",
      description = "With the filters and the columns of the screen. Scope: data:read.")
  public Response export(@RestQuery Boolean closed, @BeanParam Wanted wanted) {
    var by = actor.get();
    return exports.of(
        CorrectionSheet.REQUESTS,
        "",
        wanted,
        after -> reads.list(by, Boolean.TRUE.equals(closed), after, Page.MOST));
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "receiveCorrectionRequest",
      summary = "Take down that somebody says what is kept about them is wrong",
      description = "The month of an answer counts from receipt. Scope: data:rights.")
  public Uni<ReceiveCorrection.Answer> receive(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReceiveCorrection.Request request) {
    return receive.run(actor.get(), key, request);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "getCorrectionRequest",
      summary = "A correction request, where it is put right, and what happened",
      description = "Scope: data:rights.")
  public Uni<CorrectionReads.Whole> one(@RestPath UUID id) {
    return reads.one(actor.get(), id);
  }

  @POST
  @Path("/{id}/decision")
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "decideCorrectionRequest",
      summary = "Decide whether something is put right, with the reason",
      description = "A refusal is told by letter, with whom they may turn to. Scope: data:rights.")
  public Uni<ReceiveCorrection.Answer> decide(
      @RestPath UUID id, @NotNull @Valid DecideCorrection.Request request) {
    return decide.run(actor.get(), id, request);
  }

  @POST
  @Path("/{id}/done")
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "finishCorrectionRequest",
      summary = "Say that it was put right, and who else was told",
      description = "Refused while the person's record says what it said. Scope: data:rights.")
  public Uni<ReceiveCorrection.Answer> finish(
      @RestPath UUID id, @NotNull @Valid FinishCorrection.Request request) {
    return finish.run(actor.get(), id, request);
  }

  @POST
  @Path("/{id}/steps")
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "moveCorrectionRequest",
      summary = "Give a correction request more time, once; or end it as withdrawn",
      description = "Scope: data:rights.")
  public Uni<ReceiveCorrection.Answer> move(
      @RestPath UUID id, @NotNull @Valid MoveCorrection.Request request) {
    return move.run(actor.get(), id, request);
  }
}
