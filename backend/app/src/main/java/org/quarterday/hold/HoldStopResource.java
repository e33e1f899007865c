package org.quarterday.hold;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The log of what did not go out. */
@Path("/api/v1/hold-stops")
@Tag(name = "hold")
@Cancellable(false)
public class HoldStopResource {

  @Inject CurrentActor actor;
  @Inject HoldStopReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "listHoldStops",
      summary = "What holds stopped, the newest first",
      description = "What did not go out, when, why, and which hold said no. Scope: arrears:act.")
  public Uni<Page<HoldStopReads.Item>> list(
      @RestQuery String accountId,
      @RestQuery String holdId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(actor.get(), filter(accountId, holdId), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "exportHoldStops",
      summary = "What holds stopped, as a file",
      description =
          "Evidence of what did not go out, with the filters and columns of the screen. Scope: arrears:act.")
  public Response export(
      @RestQuery String accountId, @RestQuery String holdId, @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(accountId, holdId);
    return exports.of(
        HoldSheet.STOPS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  private static HoldStopReads.Filter filter(String accountId, String holdId) {
    return new HoldStopReads.Filter(
        Asked.uuid("accountId", accountId), Asked.uuid("holdId", holdId));
  }
}
