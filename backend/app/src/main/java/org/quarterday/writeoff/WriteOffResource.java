package org.quarterday.writeoff;

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
import org.quarterday.writeoff.rules.WriteOffKind;
import org.quarterday.writeoff.rules.WriteOffState;

/** Write-offs: proposals, and the register of what was written off. */
@Path("/api/v1/write-offs")
@Tag(name = "writeoff")
@Cancellable(false)
public class WriteOffResource {

  private static final String STATES =
      "PROPOSED, POSTED (the register), NOT_POSTED, REFUSED or WITHDRAWN; all when left out.";
  private static final String FREE = "Only proposals that are on no schedule.";
  private static final String RETURNED =
      "Only what is still written off and whose debtor holds a home again.";

  @Inject CurrentActor actor;
  @Inject WriteOffReads writeOffs;
  @Inject Exports exports;
  @Inject WithdrawWriteOff withdraw;

  @GET
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "listWriteOffs",
      summary = "List write-offs",
      description =
          "The newest first; those on accounts the caller is linked to are left out. Scope: report:view.")
  public Uni<Page<WriteOffReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery String accountId,
      @RestQuery String scheduleId,
      @RestQuery @Parameter(description = FREE) Boolean free,
      @RestQuery @Parameter(description = RETURNED) Boolean returned,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return writeOffs.list(
        actor.get(),
        filter(state, kind, accountId, scheduleId, free, returned),
        after,
        Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "exportWriteOffs",
      summary = "Write-offs as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: report:view.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery String accountId,
      @RestQuery String scheduleId,
      @RestQuery @Parameter(description = FREE) Boolean free,
      @RestQuery @Parameter(description = RETURNED) Boolean returned,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, kind, accountId, scheduleId, free, returned);
    return exports.of(
        WriteOffSheet.WRITE_OFFS, "", wanted, after -> writeOffs.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/{writeOffId}")
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "getWriteOff",
      summary = "One write-off",
      description = "With its weeks of rent and its evidence. Scope: report:view.")
  public Uni<WriteOffReads.Item> one(@RestPath UUID writeOffId) {
    return writeOffs.one(actor.get(), writeOffId);
  }

  @POST
  @Path("/{writeOffId}/withdrawal")
  @PermissionsAllowed("writeoff:propose")
  @Operation(
      operationId = "withdrawWriteOff",
      summary = "Take a proposal back",
      description =
          "Not while the schedule it is on waits for a decision. Scope: writeoff:propose.")
  public Uni<WithdrawWriteOff.Answer> withdraw(
      @RestPath UUID writeOffId, @NotNull @Valid WithdrawWriteOff.Request request) {
    return withdraw.run(actor.get(), writeOffId, request);
  }

  private static WriteOffReads.Filter filter(
      String state,
      String kind,
      String accountId,
      String scheduleId,
      Boolean free,
      Boolean returned) {
    return new WriteOffReads.Filter(
        Asked.oneOf(WriteOffState.class, "state", state),
        Asked.oneOf(WriteOffKind.class, "kind", kind),
        Asked.uuid("accountId", accountId),
        Asked.uuid("scheduleId", scheduleId),
        Boolean.TRUE.equals(free),
        Boolean.TRUE.equals(returned),
        null);
  }
}
