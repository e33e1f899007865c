package org.quarterday.debit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.calendar.DayInWords;
import org.quarterday.debit.rules.ExceptionKind;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** The lists of a debit as files: exactly what the filter shows, all of it. */
@Path("/api/v1/weekly-debits/{week}/{list}")
@Tag(name = "debit")
@Cancellable(false)
@Blocking
public class WeeklyDebitExportResource {

  @Inject CurrentActor actor;
  @Inject DebitListReads lists;
  @Inject VoidLossReads voids;
  @Inject DebitBoardReads boards;
  @Inject Exports exports;

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportWeeklyDebit",
      summary = "A list of the debit as a file",
      description = "With the filters and the columns of the screen. Scope: account:read.")
  public Response export(
      @RestPath LocalDate week,
      @RestPath
          @Parameter(
              description =
                  "lines, void-loss, void-loss-corrections, movements, exceptions or roll-forward.")
          String list,
      @RestQuery String rentGroup,
      @RestQuery String type,
      @RestQuery @Parameter(description = "Of the lines, only part weeks.") Boolean partWeek,
      @RestQuery @Parameter(description = "Of the exceptions, only this kind.") ExceptionKind code,
      @RestQuery @Parameter(description = "Of the exceptions, only those open, or accepted.")
          Boolean open,
      @BeanParam Wanted wanted) {
    var which = new DebitListReads.Which(rentGroup, type, partWeek);
    String about = "week of " + DayInWords.of(week);
    String kind = code == null ? null : code.name();
    Actor by = actor.get();
    return switch (list) {
      case "lines" ->
          exports.of(
              DebitSheets.LINES,
              about,
              wanted,
              after -> lists.lines(week, which, after, Page.MOST));
      case "void-loss" ->
          exports.of(
              DebitSheets.VOID_LOSS,
              about,
              wanted,
              after -> voids.voidLoss(week, which, after, Page.MOST));
      case "void-loss-corrections" ->
          exports.of(
              DebitSheets.VOID_LOSS_CORRECTIONS,
              about,
              wanted,
              after -> voids.corrections(week, which, after, Page.MOST));
      case "movements" ->
          exports.of(
              DebitSheets.MOVEMENTS,
              about,
              wanted,
              after -> lists.movements(week, which, after, Page.MOST));
      case "exceptions" ->
          exports.of(
              DebitSheets.EXCEPTIONS,
              about,
              wanted,
              after -> lists.exceptions(week, kind, open, after, Page.MOST));
      case "roll-forward" ->
          exports.of(
              DebitSheets.ROLL_FORWARD,
              about,
              wanted,
              after -> boards.board(by, week, null).map(b -> new Page<>(b.rollForward(), null)));
      default ->
          throw Problem.of(
              CommonProblem.NOT_FOUND,
              "There are lines, void-loss, void-loss-corrections, movements, exceptions and roll-forward.");
    };
  }
}
