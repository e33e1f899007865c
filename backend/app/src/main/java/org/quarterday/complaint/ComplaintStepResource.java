package org.quarterday.complaint;

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

/** What happens to a complaint before somebody looks into it, and what ends it. */
@Path("/api/v1/complaints")
@Tag(name = "complaint")
@Cancellable(false)
public class ComplaintStepResource {

  @Inject CurrentActor actor;
  @Inject ResolveServiceRequest resolve;
  @Inject RaiseComplaint raise;
  @Inject RefuseComplaint refuse;
  @Inject AcknowledgeComplaint acknowledge;
  @Inject DisputeArrears dispute;
  @Inject EscalateComplaint escalate;
  @Inject WithdrawComplaint withdraw;
  @Inject CloseComplaint close;

  @POST
  @Path("/{complaintId}/resolution")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "resolveServiceRequest",
      summary = "Say what was done about a service request",
      description = "It can become a complaint still. Scope: complaint:manage.")
  public Uni<ComplaintMoved> resolve(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid ResolveServiceRequest.Request request) {
    return resolve.run(actor.get(), complaintId, ifMatch, request);
  }

  @POST
  @Path("/{complaintId}/raising")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "raiseComplaint",
      summary = "Make a service request a complaint",
      description = "Its clock starts with the day they said so. Scope: complaint:manage.")
  public Uni<ComplaintMoved> raise(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid RaiseComplaint.Request request) {
    return raise.run(actor.get(), complaintId, ifMatch, request);
  }

  @POST
  @Path("/{complaintId}/refusal")
  @PermissionsAllowed("complaint:answer")
  @Operation(
      operationId = "refuseComplaint",
      summary = "Decline to look at a complaint",
      description =
          "For a reason the Code allows; the letter says how to reach the Ombudsman. Scope: complaint:answer.")
  public Uni<ComplaintMoved> refuse(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid RefuseComplaint.Request request) {
    return refuse.run(actor.get(), complaintId, ifMatch, request);
  }

  @POST
  @Path("/{complaintId}/acknowledgement")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "acknowledgeComplaint",
      summary = "Acknowledge a stage",
      description =
          "With what the complaint is and which points will be answered; queues the letter. Scope: complaint:manage.")
  public Uni<ComplaintMoved> acknowledge(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid AcknowledgeComplaint.Request request) {
    return acknowledge.run(actor.get(), complaintId, ifMatch, request);
  }

  @POST
  @Path("/{complaintId}/dispute")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "disputeArrears",
      summary = "Hold what a complaint disputes",
      description = "Until it is closed. Scope: complaint:manage.")
  public Uni<ComplaintMoved> dispute(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid DisputeArrears.Request request) {
    return dispute.run(actor.get(), complaintId, ifMatch, request);
  }

  @POST
  @Path("/{complaintId}/escalation")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "escalateComplaint",
      summary = "Ask for stage 2",
      description = "No reason is needed. Scope: complaint:manage.")
  public Uni<ComplaintMoved> escalate(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid EscalateComplaint.Request request) {
    return escalate.run(actor.get(), complaintId, ifMatch, request);
  }

  @POST
  @Path("/{complaintId}/withdrawal")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "withdrawComplaint",
      summary = "Write down that they take it back",
      description = "Ends its hold. Scope: complaint:manage.")
  public Uni<ComplaintMoved> withdraw(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid WithdrawComplaint.Request request) {
    return withdraw.run(actor.get(), complaintId, ifMatch, request);
  }

  @POST
  @Path("/{complaintId}/closure")
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "closeComplaint",
      summary = "Close a complaint",
      description =
          "Once all that was promised is done, with what was learned; ends its hold. Scope: complaint:manage.")
  public Uni<ComplaintMoved> close(
      @RestPath UUID complaintId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid CloseComplaint.Request request) {
    return close.run(actor.get(), complaintId, ifMatch, request);
  }
}
