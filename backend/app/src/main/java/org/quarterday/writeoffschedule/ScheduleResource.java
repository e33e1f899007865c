package org.quarterday.writeoffschedule;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.writeoffschedule.rules.ScheduleState;

/** Schedules of write-offs, and deciding about them. */
@Path("/api/v1/write-off-schedules")
@Tag(name = "writeoffschedule")
@Cancellable(false)
public class ScheduleResource {

  @Inject CurrentActor actor;
  @Inject ScheduleReads schedules;
  @Inject MakeSchedule make;
  @Inject FillSchedule fill;
  @Inject DiscardSchedule discard;
  @Inject SendSchedule send;
  @Inject SendBackSchedule sendBack;
  @Inject ApproveSchedule approve;

  @GET
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "listWriteOffSchedules",
      summary = "List schedules of write-offs",
      description = "The newest first, with their totals. Scope: report:view.")
  public Uni<Page<ScheduleReads.Item>> list(
      @RestQuery @Parameter(description = "DRAFT, SENT, POSTED or DISCARDED; all when left out.")
          String state,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return schedules.list(
        actor.get(),
        Asked.oneOf(ScheduleState.class, "state", state),
        null,
        after,
        Page.limit(limit));
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("writeoff:propose")
  @Operation(
      operationId = "makeWriteOffSchedule",
      summary = "Begin a schedule of write-offs",
      description = "With proposals that are on no schedule; 200 at most. Scope: writeoff:propose.")
  public Uni<MakeSchedule.Answer> make(@NotNull @Valid MakeSchedule.Request request) {
    return make.run(actor.get(), request);
  }

  @GET
  @Path("/{scheduleId}")
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "getWriteOffSchedule",
      summary = "One schedule of write-offs",
      description =
          "With its totals, who may decide it, and the hash an approval has to name. Scope: report:view.")
  public Uni<ScheduleReads.Item> one(@RestPath UUID scheduleId) {
    return schedules.one(actor.get(), scheduleId);
  }

  @PUT
  @Path("/{scheduleId}")
  @PermissionsAllowed("writeoff:propose")
  @Operation(
      operationId = "fillWriteOffSchedule",
      summary = "Say which proposals are on a schedule",
      description = "While it is a draft; those left out are free again. Scope: writeoff:propose.")
  public Uni<MakeSchedule.Answer> fill(
      @RestPath UUID scheduleId, @NotNull @Valid MakeSchedule.Request request) {
    return fill.run(actor.get(), scheduleId, request);
  }

  @POST
  @Path("/{scheduleId}/discarding")
  @PermissionsAllowed("writeoff:propose")
  @Operation(
      operationId = "discardWriteOffSchedule",
      summary = "Give a draft schedule up",
      description = "Its proposals are free for another. Scope: writeoff:propose.")
  public Uni<MakeSchedule.Answer> discard(@RestPath UUID scheduleId) {
    return discard.run(actor.get(), scheduleId);
  }

  @POST
  @Path("/{scheduleId}/sending")
  @PermissionsAllowed("writeoff:propose")
  @Operation(
      operationId = "sendWriteOffSchedule",
      summary = "Send a schedule for approval",
      description =
          "Frozen and hashed: nothing of it changes until it is decided or sent back. Scope: writeoff:propose.")
  public Uni<SendSchedule.Answer> send(@RestPath UUID scheduleId) {
    return send.run(actor.get(), scheduleId);
  }

  @POST
  @Path("/{scheduleId}/sending-back")
  @PermissionsAllowed("writeoff:approve")
  @Operation(
      operationId = "sendBackWriteOffSchedule",
      summary = "Send a schedule back, refusing lines of it",
      description =
          "Nothing is posted; lines that are refused leave it for good. Scope: writeoff:approve.")
  public Uni<MakeSchedule.Answer> sendBack(
      @RestPath UUID scheduleId, @NotNull @Valid SendBackSchedule.Request request) {
    return sendBack.run(actor.get(), scheduleId, request);
  }

  @POST
  @Path("/{scheduleId}/approval")
  @PermissionsAllowed("writeoff:approve")
  @Operation(
      operationId = "approveWriteOffSchedule",
      summary = "Approve another person's schedule",
      description =
          "Writes its debts off. Bound to the content that was looked at, within the limits on a line and on the total; a line that cannot be posted any more is left out with its reason. Scope: writeoff:approve.")
  public Uni<ApproveSchedule.Answer> approve(
      @RestPath UUID scheduleId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveSchedule.Request request) {
    return approve.run(actor.get(), key, scheduleId, request);
  }
}
