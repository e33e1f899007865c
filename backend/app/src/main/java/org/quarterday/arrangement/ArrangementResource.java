package org.quarterday.arrangement;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.arrangement.rules.ArrangementKind;
import org.quarterday.arrangement.rules.ArrangementState;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Every arrangement, broken ones first. */
@Path("/api/v1/arrangements")
@Tag(name = "arrangement")
@Cancellable(false)
public class ArrangementResource {

  private static final String STATES = "KEPT, BROKEN, COMPLETED or ENDED; all when left out.";
  private static final String KINDS = "INFORMAL or COURT_ORDERED; both when left out.";

  @Inject CurrentActor actor;
  @Inject ArrangementReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listArrangements",
      summary = "Arrangements, broken ones first",
      description =
          "Of the broken ones the one most behind first, then those that are kept, completed and ended. As they were judged last. Scope: account:read.")
  public Uni<Page<ArrangementReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery String patch,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(actor.get(), filter(state, kind, patch), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportArrangements",
      summary = "Arrangements, as a file",
      description = "With the filters and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery String patch,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var filter = filter(state, kind, patch);
    return exports.of(
        ArrangementSheet.ARRANGEMENTS,
        "",
        wanted,
        after -> reads.list(by, filter, after, Page.MOST));
  }

  private static ArrangementReads.Filter filter(String state, String kind, String patch) {
    return new ArrangementReads.Filter(
        Asked.oneOf(ArrangementState.class, "state", state),
        Asked.oneOf(ArrangementKind.class, "kind", kind),
        patch);
  }
}
