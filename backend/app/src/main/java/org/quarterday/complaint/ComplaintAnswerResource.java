package org.quarterday.complaint;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** The answer of a stage, and what it promised. */
@Path("/api/v1/complaints")
@Tag(name = "complaint")
@Cancellable(false)
public class ComplaintAnswerResource {

  @Inject CurrentActor actor;
  @Inject AddPoint point;
  @Inject ExtendStage extend;
  @Inject DraftAnswer draft;
  @Inject SendAnswer send;
  @Inject FinishAction finish;

  @POST
  @Path("/{complaintId}/points")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "addComplaintPoint",
      summary = "Add a point that was raised meanwhile",
      description = "It is answered with the stage that is looked at. Scope: complaint:manage.")
  public Uni<ComplaintMoved> point(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid AddPoint.Request request) {
    return point.run(actor.get(), complaintId, ifMatch, request);
  }

  @POST
  @Path("/{complaintId}/extension")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "extendComplaint",
      summary = "Put the answer off",
      description =
          "Once a stage, before its day; queues the letter with the reason. Scope: complaint:manage.")
  public Uni<ComplaintMoved> extend(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid ExtendStage.Request request) {
    return extend.run(actor.get(), complaintId, ifMatch, request);
  }

  @PUT
  @Path("/{complaintId}/draft")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "draftComplaintAnswer",
      summary = "Keep the answer as far as it is written",
      description =
          "In place of what was kept before. Stage 2 is written by somebody who had no part in stage 1. Scope: complaint:manage.")
  public Uni<ComplaintMoved> draft(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid DraftAnswer.Request request) {
    return draft.run(actor.get(), complaintId, ifMatch, request);
  }

  @POST
  @Path("/{complaintId}/answer")
  @PermissionsAllowed({"complaint:answer", "complaint:decide"})
  @Operation(
      operationId = "sendComplaintAnswer",
      summary = "Send the answer of a stage",
      description =
          "As it was drafted and read, when nothing is missing. Stage 2 is sent by somebody who had no part in stage 1. Scope: complaint:answer at stage 1, complaint:decide at stage 2.")
  public Uni<ComplaintMoved> send(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
    return send.run(actor.get(), complaintId, ifMatch);
  }

  @POST
  @Path("/{complaintId}/actions/{actionId}/outcome")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "finishComplaintAction",
      summary = "Say that something promised was done",
      description =
          "Compensation set against the account names its entry. Scope: complaint:manage.")
  public Uni<ComplaintMoved> finish(
      @RestPath UUID complaintId,
      @RestPath UUID actionId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid FinishAction.Request request) {
    return finish.run(actor.get(), complaintId, actionId, ifMatch, request);
  }
}
