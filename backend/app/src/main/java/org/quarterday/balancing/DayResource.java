package org.quarterday.balancing;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

/** Days: what they come to, why they differ, and who signed for them. */
@Path("/api/v1/days")
@Tag(name = "balancing")
@Cancellable(false)
public class DayResource {

  @Inject CurrentActor actor;
  @Inject DayBoardReads boards;
  @Inject Exports exports;
  @Inject CloseDay close;
  @Inject CheckDay check;
  @Inject ExplainDifference explain;

  @GET
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "listDays",
      summary = "Days and how far their balancing is, newest first",
      description = "Days on which anything was posted, and today. Scope: report:view.")
  public Uni<Page<DayBoard.Item>> list(@RestQuery String after, @RestQuery Integer limit) {
    return boards.list(after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "exportDays",
      summary = "The list of days as a file",
      description = "With the columns of the screen, every page of it. Scope: report:view.")
  public Response exportList(@BeanParam Wanted wanted) {
    return exports.of(DaySheets.DAYS, "", wanted, after -> boards.list(after, Page.MOST));
  }

  @GET
  @Path("/{date}")
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "getDay",
      summary = "A day's board",
      description =
          """
          By the day of recording. Of every source what it said, what was posted, held in suspense and rejected; of every control account \
          opening, debits, credits and closing; the differences, this day's and those carried, and who closed and checked it. \
          Scope: report:view.\
          """)
  public Uni<DayBoard> one(@RestPath @Parameter(schema = @Schema(format = "date")) String date) {
    return boards.one(actor.get(), Asked.neededDate("date", date));
  }

  @POST
  @Path("/{date}/closing")
  @PermissionsAllowed("day:close")
  @Operation(
      operationId = "closeDay",
      summary = "Close a day",
      description =
          "Signs for its figures as they were looked at; every difference has to be explained before. Nothing is refused on a closed"
              + " day: what is recorded on it afterwards voids the close. Scope: day:close.")
  public Uni<CloseDay.Answer> close(
      @RestPath @Parameter(schema = @Schema(format = "date")) String date,
      @NotNull @Valid CloseDay.Request request) {
    return close.run(actor.get(), Asked.neededDate("date", date), request);
  }

  @POST
  @Path("/{date}/check")
  @PermissionsAllowed("day:check")
  @Operation(
      operationId = "checkDay",
      summary = "Check a day another person closed",
      description =
          "For the figures that were closed and still stand, by another person than who closed it. Scope: day:check.")
  public Uni<CloseDay.Answer> check(
      @RestPath @Parameter(schema = @Schema(format = "date")) String date,
      @NotNull @Valid CloseDay.Request request) {
    return check.run(actor.get(), Asked.neededDate("date", date), request);
  }

  @POST
  @Path("/{date}/explanations")
  @PermissionsAllowed("day:close")
  @Operation(
      operationId = "explainDifference",
      summary = "Say why a difference of a day stands",
      description =
          "For the difference as it was looked at. It stays in sight, with who said so; if the figures move it is open again. Scope: day:close.")
  public Uni<ExplainDifference.Answer> explain(
      @RestPath @Parameter(schema = @Schema(format = "date")) String date,
      @NotNull @Valid ExplainDifference.Request request) {
    LocalDate day = Asked.neededDate("date", date);
    return explain.run(actor.get(), day, request);
  }
}
