package org.quarterday.standingorder;

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
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.standingorder.rules.TroubleKind;

/** Standing orders that somebody has to ask after. */
@Path("/api/v1/standing-order-exceptions")
@Tag(name = "standingorder")
@Cancellable(false)
public class StandingOrderListResource {

  private static final String KINDS =
      "NOT_RECEIVED, ANOTHER_AMOUNT or AFTER_ITS_END; all when left out.";

  @Inject CurrentActor actor;
  @Inject StandingOrderReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listStandingOrderExceptions",
      summary = "Standing orders that are not as they should be",
      description =
          "In the last two months: due and not received, received but of another amount, going on after the end. The newest of each order, the oldest order first. Scope: account:read.")
  public Uni<Page<StandingOrderReads.Item>> list(
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.exceptions(
        actor.get(), Asked.oneOf(TroubleKind.class, "kind", kind), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportStandingOrderExceptions",
      summary = "Standing orders that are not as they should be, as a file",
      description = "With the filter and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = KINDS) String kind, @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = Asked.oneOf(TroubleKind.class, "kind", kind);
    return exports.of(
        StandingOrderSheet.EXCEPTIONS,
        "",
        wanted,
        after -> reads.exceptions(by, asked, after, Page.MOST));
  }
}
