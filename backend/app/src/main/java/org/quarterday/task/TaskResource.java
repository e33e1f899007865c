package org.quarterday.task;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.task.rules.TaskHolder;

/** Work for people, and what they did about it. */
@Path("/api/v1/tasks")
@Tag(name = "task")
@Cancellable(false)
public class TaskResource {

  private static final String STATES = "OPEN or DONE; what is open when left out.";

  @Inject CurrentActor actor;
  @Inject TaskReads reads;
  @Inject FinishTask finish;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listTasks",
      summary = "Tasks, what is due first first",
      description = "Scope: account:read.")
  public Uni<Page<TaskReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery String accountId,
      @RestQuery String heldBy,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        actor.get(), filter(state, kind, accountId, heldBy), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportTasks",
      summary = "Tasks as a file",
      description = "With the filter and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery String accountId,
      @RestQuery String heldBy,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, kind, accountId, heldBy);
    return exports.of(
        TaskSheet.TASKS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  @POST
  @Path("/{taskId}/outcome")
  @PermissionsAllowed({"account:write", "arrears:act"})
  @Operation(
      operationId = "finishTask",
      summary = "Say what was done about a task",
      description =
          "Once; it stays on the list of what is done. Scope: account:write or arrears:act.")
  public Uni<FinishTask.Answer> finish(
      @RestPath UUID taskId, @NotNull @Valid FinishTask.Request request) {
    return finish.run(actor.get(), taskId, request);
  }

  private static TaskReads.Filter filter(
      String state, String kind, String accountId, String heldBy) {
    return new TaskReads.Filter(
        Asked.oneOf(TaskReads.State.class, "state", state),
        kind == null || kind.isBlank() ? null : kind,
        Asked.uuid("accountId", accountId),
        Asked.oneOf(TaskHolder.class, "heldBy", heldBy));
  }
}
