package org.quarterday.balancing;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.balancing.rules.Source;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** A day taken apart, and its tables as files. */
@Path("/api/v1/days/{date}")
@Tag(name = "balancing")
@Cancellable(false)
public class DayListResource {

  @Inject CurrentActor actor;
  @Inject DayBoardReads boards;
  @Inject DayLineReads reads;
  @Inject Exports exports;

  @GET
  @Path("/sources/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "exportDaySources",
      summary = "The sources of a day as a file",
      description = "Told, posted, suspense, rejected and difference. Scope: report:view.")
  public Response sources(
      @RestPath @Parameter(schema = @Schema(format = "date")) String date,
      @BeanParam Wanted wanted) {
    LocalDate day = Asked.neededDate("date", date);
    return exports.of(
        DaySheets.SOURCES,
        day.toString(),
        wanted,
        after -> boards.sources(day).map(rows -> new Page<>(rows, null)));
  }

  @GET
  @Path("/controls/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "exportDayControls",
      summary = "The control accounts of a day as a file",
      description = "Opening, debits, credits and closing. Scope: report:view.")
  public Response controls(
      @RestPath @Parameter(schema = @Schema(format = "date")) String date,
      @BeanParam Wanted wanted) {
    LocalDate day = Asked.neededDate("date", date);
    return exports.of(
        DaySheets.CONTROLS,
        day.toString(),
        wanted,
        after -> boards.controls(day).map(rows -> new Page<>(rows, null)));
  }

  @GET
  @Path("/lines")
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "listDayLines",
      summary = "A source of a day, journal by journal",
      description =
          "In the order they were made; one that concerns an account closed to the reader counts and is not told. Scope: report:view.")
  public Uni<Page<DayLineReads.Line>> lines(
      @RestPath @Parameter(schema = @Schema(format = "date")) String date,
      @RestQuery @Parameter(required = true, example = "PAYMENT_FILE") String source,
      @RestQuery @Parameter(description = "As the source has it.", example = "PAYPOINT")
          String detail,
      @RestQuery @Parameter(description = "Only those that do not agree.") Boolean differing,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.lines(
        actor.get(), filter(date, source, detail, differing), after, Page.limit(limit));
  }

  @GET
  @Path("/lines/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "exportDayLines",
      summary = "A source of a day, journal by journal, as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: report:view.")
  public Response export(
      @RestPath @Parameter(schema = @Schema(format = "date")) String date,
      @RestQuery @Parameter(required = true, example = "PAYMENT_FILE") String source,
      @RestQuery @Parameter(description = "As the source has it.", example = "PAYPOINT")
          String detail,
      @RestQuery @Parameter(description = "Only those that do not agree.") Boolean differing,
      @BeanParam Wanted wanted) {
    var filter = filter(date, source, detail, differing);
    Actor by = actor.get();
    return exports.of(
        DaySheets.LINES,
        filter.day().toString(),
        wanted,
        after -> reads.lines(by, filter, after, Page.MOST));
  }

  private static DayLineReads.Filter filter(
      String date, String source, String detail, Boolean differing) {
    LocalDate day = Asked.neededDate("date", date);
    Source asked = Asked.oneOf(Source.class, "source", source);
    if (asked == null) {
      throw Asked.refused("source", "source is needed: PAYMENT_FILE, for example.");
    }
    return new DayLineReads.Filter(
        day, asked, detail == null ? "" : detail, Boolean.TRUE.equals(differing));
  }
}
