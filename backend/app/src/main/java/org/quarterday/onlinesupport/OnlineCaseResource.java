package org.quarterday.onlinesupport;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.onlinesupport.rules.CaseStanding;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** What tenants asked about Housing Online, and how well they were helped. */
@Path("/api/v1/online-cases")
@Tag(name = "onlinesupport")
@Cancellable(false)
public class OnlineCaseResource {

  @Inject CurrentActor actor;
  @Inject OnlineCaseReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "listOnlineCases",
      summary = "What tenants asked about Housing Online, the newest first",
      description =
          "Contacts with a reason of Housing Online, each with the task that follows it and how late it is. Scope: online:support.")
  public Uni<Page<OnlineCaseReads.Item>> list(
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to,
      @RestQuery String category,
      @RestQuery @Parameter(schema = @Schema(implementation = CaseStanding.class)) String standing,
      @RestQuery Boolean late,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        actor.get(), filter(from, to, category, standing, late), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "exportOnlineCases",
      summary = "Cases of Housing Online as a file",
      description = "With the filters and the columns of the screen. Scope: online:support.")
  public Response export(
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to,
      @RestQuery String category,
      @RestQuery @Parameter(schema = @Schema(implementation = CaseStanding.class)) String standing,
      @RestQuery Boolean late,
      @BeanParam Wanted wanted) {
    var filter = filter(from, to, category, standing, late);
    Actor reader = actor.get();
    return exports.of(
        OnlineCaseSheet.CASES, "", wanted, after -> reads.list(reader, filter, after, Page.MOST));
  }

  @GET
  @Path("/figures")
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "listOnlineCaseFigures",
      summary = "Cases of Housing Online by category",
      description =
          "How many asked, were helped at the first contact, are open, and were or are late. Scope: online:support.")
  public Uni<Page<OnlineCaseReads.Figures>> figures(
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to) {
    var days = filter(from, to, null, null, null);
    return reads.figures(days.from(), days.to());
  }

  @GET
  @Path("/figures/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "exportOnlineCaseFigures",
      summary = "Cases of Housing Online by category as a file",
      description = "With the dates and the columns of the screen. Scope: online:support.")
  public Response exportFigures(
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to,
      @BeanParam Wanted wanted) {
    var days = filter(from, to, null, null, null);
    return exports.of(
        OnlineCaseSheet.FIGURES, "", wanted, after -> reads.figures(days.from(), days.to()));
  }

  private static OnlineCaseReads.Filter filter(
      String from, String to, String category, String standing, Boolean late) {
    LocalDate first = Asked.date("from", from);
    LocalDate last = Asked.date("to", to);
    Asked.inOrder(first, last);
    return new OnlineCaseReads.Filter(
        first, last, category, Asked.oneOf(CaseStanding.class, "standing", standing), late);
  }
}
