package org.quarterday.retention;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.quarterday.retention.rules.KeepReason;

/** Runs of the retention schedule. */
@Path("/api/v1/retention-runs")
@Tag(name = "retention")
@Cancellable(false)
public class RetentionResource {

  @Inject CurrentActor actor;
  @Inject RetentionReads reads;
  @Inject PrepareRemoval prepare;
  @Inject ReleaseRemoval release;
  @Inject Exports exports;

  private enum Verdict {
    GO,
    KEEP
  }

  @GET
  @PermissionsAllowed("retention:read")
  @Operation(
      operationId = "listRetentionRuns",
      summary = "Runs of the retention schedule, the newest first",
      description = "Scope: retention:read.")
  public Uni<Page<RetentionReads.Run>> list(@RestQuery String after, @RestQuery Integer limit) {
    return reads.runs(actor.get(), after, Page.limit(limit));
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("retention:prepare")
  @Operation(
      operationId = "prepareRetentionRun",
      summary = "Find what would be removed today, and what stays and why",
      description =
          "A dry run: nothing is changed. One prepared before is void. Scope: retention:prepare.")
  public Uni<PrepareRemoval.Answer> prepare() {
    return prepare.run(actor.get());
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("retention:read")
  @Operation(
      operationId = "getRetentionRun",
      summary = "A run with its rows by class and table, and what stays by reason",
      description = "Scope: retention:read.")
  public Uni<RetentionReads.Whole> one(@RestPath UUID id) {
    return reads.one(actor.get(), id);
  }

  @GET
  @Path("/{id}/subjects")
  @PermissionsAllowed("retention:read")
  @Operation(
      operationId = "listRetentionSubjects",
      summary = "The people and accounts of a run, each class with why it stays",
      description = "Scope: retention:read.")
  public Uni<Page<RetentionReads.Subject>> subjects(
      @RestPath UUID id,
      @RestQuery String verdict,
      @RestQuery String retentionClass,
      @RestQuery String reason,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.subjects(filter(id, verdict, retentionClass, reason), after, Page.limit(limit));
  }

  @GET
  @Path("/{id}/subjects/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("retention:read")
  @Operation(
      operationId = "exportRetentionSubjects",
      summary = "The people and accounts of a run as a file",
      description = "With the filters and the columns of the screen. Scope: retention:read.")
  public Response export(
      @RestPath UUID id,
      @RestQuery String verdict,
      @RestQuery String retentionClass,
      @RestQuery String reason,
      @BeanParam Wanted wanted) {
    var asked = filter(id, verdict, retentionClass, reason);
    return exports.of(
        RetentionSheet.SUBJECTS, "", wanted, after -> reads.subjects(asked, after, Page.MOST));
  }

  @POST
  @Path("/{id}/release")
  @PermissionsAllowed("retention:release")
  @Operation(
      operationId = "releaseRetentionRun",
      summary = "Let a run that another person prepared be done",
      description =
          "For the hash that was read. Refused when anything has changed since. Scope: retention:release.")
  public Uni<ReleaseRemoval.Answer> release(
      @RestPath UUID id, @NotNull @Valid ReleaseRemoval.Request request) {
    return release.run(actor.get(), id, request);
  }

  private static RetentionReads.Filter filter(
      UUID run, String verdict, String retentionClass, String reason) {
    Verdict asked = Asked.oneOf(Verdict.class, "verdict", verdict);
    return new RetentionReads.Filter(
        run,
        asked == null ? null : asked.name(),
        retentionClass == null || retentionClass.isBlank() ? null : retentionClass,
        Asked.oneOf(KeepReason.class, "reason", reason));
  }
}
