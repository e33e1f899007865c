package org.quarterday.arrears;

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
import org.quarterday.arrears.rules.ArrearsAction;
import org.quarterday.arrears.rules.CaseStanding;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The arrears worklist of the council. */
@Path("/api/v1/arrears-cases")
@Tag(name = "arrears")
@Cancellable(false)
public class ArrearsResource {

  private static final String STANDINGS = "IMMEDIATE, PAUSED or NO_ACTION; all when left out.";
  private static final String ACTIONS = "One recommended action; all when left out.";
  private static final String STEPS = "The step recommended.";
  private static final String REASONS = "Why it is paused, or HELD for a hold.";
  private static final String PROMISED = "Only accounts with an open promise.";

  @Inject CurrentActor actor;
  @Inject ArrearsReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listArrearsCases",
      summary = "The arrears worklist, the greatest need first",
      description =
          "Every account that owes or lately did, with one recommended action and its reasons, or why no action is needed. Scope: account:read.")
  public Uni<Page<ArrearsReads.Item>> list(
      @RestQuery @Parameter(description = STANDINGS) String standing,
      @RestQuery String patch,
      @RestQuery @Parameter(description = ACTIONS) String action,
      @RestQuery @Parameter(description = STEPS) String stepCode,
      @RestQuery @Parameter(description = REASONS) String pauseReason,
      @RestQuery @Parameter(description = PROMISED) boolean promised,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        actor.get(),
        filter(standing, patch, action, stepCode, pauseReason, promised),
        after,
        Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportArrearsCases",
      summary = "The arrears worklist as a file",
      description = "With the filters and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STANDINGS) String standing,
      @RestQuery String patch,
      @RestQuery @Parameter(description = ACTIONS) String action,
      @RestQuery @Parameter(description = STEPS) String stepCode,
      @RestQuery @Parameter(description = REASONS) String pauseReason,
      @RestQuery @Parameter(description = PROMISED) boolean promised,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(standing, patch, action, stepCode, pauseReason, promised);
    return exports.of(
        ArrearsSheet.CASES, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/patches")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listArrearsPatches",
      summary = "The patches that have accounts on the worklist",
      description = "Scope: account:read.")
  public Uni<ArrearsReads.Patches> patches() {
    return reads.patches();
  }

  private static ArrearsReads.Filter filter(
      String standing,
      String patch,
      String action,
      String stepCode,
      String pauseReason,
      boolean promised) {
    return new ArrearsReads.Filter(
        Asked.oneOf(CaseStanding.class, "standing", standing),
        patch,
        Asked.oneOf(ArrearsAction.class, "action", action),
        stepCode,
        ArrearsReads.Filter.reason(pauseReason),
        promised);
  }
}
