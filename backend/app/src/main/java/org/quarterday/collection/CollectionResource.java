package org.quarterday.collection;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Direct Debit runs, from the dry run to the file at Bacs. */
@Path("/api/v1/collection-runs")
@Tag(name = "collection")
@Cancellable(false)
public class CollectionResource {

  private static final String OUTCOMES = "INCLUDED or LEFT_OUT; both when left out.";

  @Schema(name = "CollectionDays")
  record Days(List<CollectionReads.Day> items) {}

  @Inject CurrentActor actor;
  @Inject CollectionReads reads;
  @Inject PrepareCollection prepare;
  @Inject ReleaseCollection release;
  @Inject SubmitCollection submit;
  @Inject WithdrawCollection withdraw;
  @Inject CollectionFile file;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCollectionRuns",
      summary = "Direct Debit runs, the latest collection day first",
      description = "Without dry runs that were discarded. Scope: account:read.")
  public Uni<Page<CollectionReads.Item>> list(@RestQuery String after, @RestQuery Integer limit) {
    return reads.list(actor.get(), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCollectionRuns",
      summary = "Direct Debit runs as a file",
      description = "With the columns of the screen. Scope: account:read.")
  public Response export(@BeanParam Wanted wanted) {
    var by = actor.get();
    return exports.of(CollectionSheet.RUNS, "", wanted, after -> reads.list(by, after, Page.MOST));
  }

  @GET
  @Path("/planned-days")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listPlannedCollections",
      summary = "What is planned to be collected, day by day",
      description = "Between two civil days, both included. Scope: account:read.")
  public Uni<Days> days(
      @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) String to) {
    LocalDate first = Asked.neededDate("from", from);
    LocalDate last = Asked.neededDate("to", to);
    Asked.inOrder(first, last);
    return reads.days(first, last).map(Days::new);
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "prepareCollection",
      summary = "Make a dry run of a collection day",
      description =
          "Says what would be sent and what is left out and why; a dry run of the same day before it is discarded. Scope: dd:prepare.")
  public Uni<PrepareCollection.Answer> prepare(@NotNull @Valid PrepareCollection.Request request) {
    return prepare.run(actor.get(), request);
  }

  @GET
  @Path("/{runId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getCollectionRun",
      summary = "A Direct Debit run",
      description = "Its days, totals and who did what. Scope: account:read.")
  public Uni<CollectionReads.Item> one(@RestPath UUID runId) {
    return reads.one(actor.get(), runId);
  }

  @GET
  @Path("/{runId}/lines")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCollectionLines",
      summary = "The lines of a Direct Debit run",
      description =
          "In the order of the file, without those of the reader's own household. Scope: account:read.")
  public Uni<Page<CollectionReads.Line>> lines(
      @RestPath UUID runId,
      @RestQuery @Parameter(description = OUTCOMES) String outcome,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.lines(actor.get(), runId, outcome(outcome), after, Page.limit(limit));
  }

  @GET
  @Path("/{runId}/lines/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCollectionLines",
      summary = "The lines of a Direct Debit run as a file",
      description = "With the filter and columns of the screen. Scope: account:read.")
  public Response exportLines(
      @RestPath UUID runId,
      @RestQuery @Parameter(description = OUTCOMES) String outcome,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = outcome(outcome);
    return exports.of(
        CollectionSheet.LINES,
        "",
        wanted,
        after -> reads.lines(by, runId, asked, after, Page.MOST));
  }

  @POST
  @Path("/{runId}/release")
  @PermissionsAllowed("dd:approve")
  @Operation(
      operationId = "releaseCollection",
      summary = "Release a run another person prepared",
      description =
          "Exactly what was looked at, or COLLECTION_CHANGED. The file is then made. Scope: dd:approve.")
  public Uni<ReleaseCollection.Answer> release(
      @RestPath UUID runId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReleaseCollection.Request request) {
    return release.run(actor.get(), key, runId, request);
  }

  @GET
  @Path("/{runId}/file.txt")
  @Produces(MediaType.TEXT_PLAIN)
  @Blocking
  @PermissionsAllowed("dd:submit")
  @Operation(
      operationId = "getCollectionFile",
      summary = "The Standard 18 file of a run",
      description =
          "The same bytes whenever it is asked for; it holds bank details. Scope: dd:submit.")
  public Response file(@RestPath UUID runId) {
    CollectionFile.Made made = file.of(runId);
    return Response.ok(made.bytes())
        .type(MediaType.TEXT_PLAIN + ";charset=US-ASCII")
        .header("Content-Disposition", "attachment; filename=\"" + made.name() + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Path("/{runId}/submission")
  @PermissionsAllowed("dd:submit")
  @Operation(
      operationId = "submitCollection",
      summary = "Say that the file of a run is at Bacs",
      description = "Posted on its collection day, by itself. Scope: dd:submit.")
  public Uni<SubmitCollection.Answer> submit(@RestPath UUID runId) {
    return submit.run(actor.get(), runId);
  }

  @POST
  @Path("/{runId}/withdrawal")
  @PermissionsAllowed("dd:approve")
  @Operation(
      operationId = "withdrawCollection",
      summary = "Take a run back before money has moved",
      description =
          "Its collections are planned again, its instructions wait for the next run. Scope: dd:approve.")
  public Uni<WithdrawCollection.Answer> withdraw(
      @RestPath UUID runId, @NotNull @Valid WithdrawCollection.Request request) {
    return withdraw.run(actor.get(), runId, request);
  }

  private static CollectionReads.Outcome outcome(String asked) {
    return Asked.oneOf(CollectionReads.Outcome.class, "outcome", asked);
  }
}
