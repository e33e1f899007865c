package org.quarterday.court;

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

/** Hearings and evictions ahead. */
@Path("/api/v1/court-dates")
@Tag(name = "court")
@Cancellable(false)
public class CourtDateResource {

  private static final String KINDS = "HEARING or EVICTION; both when left out.";

  @Inject CurrentActor actor;
  @Inject CourtDateReads dates;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCourtDates",
      summary = "Hearings and evictions, the next first",
      description = "Those that were and have no outcome on record too. Scope: account:read.")
  public Uni<Page<CourtDateReads.Item>> list(
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery String patch,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return dates.list(actor.get(), filter(kind, from, to, patch), after, Page.limit(limit));
  }

  @GET
  @Path("/patches")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCourtPatches",
      summary = "The patches that have a hearing or an eviction on the list",
      description = "Scope: account:read.")
  public Uni<CourtDateReads.Patches> patches() {
    return dates.patches();
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCourtDates",
      summary = "Hearings and evictions as a file",
      description = "With the filters and the columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery String patch,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(kind, from, to, patch);
    return exports.of(
        CourtSheet.DATES, "", wanted, after -> dates.list(by, asked, after, Page.MOST));
  }

  private static CourtDateReads.Filter filter(String kind, String from, String to, String patch) {
    var filter =
        new CourtDateReads.Filter(
            Asked.oneOf(CourtDateReads.Kind.class, "kind", kind),
            Asked.date("from", from),
            Asked.date("to", to),
            patch == null || patch.isBlank() ? null : patch);
    Asked.inOrder(filter.from(), filter.to());
    return filter;
  }
}
