package org.quarterday.tenancyaudit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.security.CurrentActor;

/** One audit: the visit as it is written up, and what the office decides about it. */
@Path("/api/v1/tenancy-audits")
@Tag(name = "tenancyaudit")
@Cancellable(false)
public class VisitResource {

  @Inject CurrentActor actor;
  @Inject AuditFileReads files;
  @Inject BeginVisit begin;
  @Inject KeepDraft draft;
  @Inject NoteAttempt attempt;
  @Inject KeepFile keepFile;
  @Inject KeptFileReads keptFiles;
  @Inject SubmitVisit submit;
  @Inject DecideLine decide;
  @Inject CloseAudit close;

  @GET
  @Path("/{auditId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getTenancyAudit",
      summary = "One audit with everything found",
      description =
          "Suspicions only for whoever wrote them down or may look into them. The ETag is the version for If-Match. Scope: account:read.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AuditFileReads.Whole.class)))
  public Uni<Response> one(@RestPath UUID auditId) {
    return files
        .of(actor.get(), auditId)
        .map(whole -> Response.ok(whole).header("ETag", IfMatch.tag(whole.version())).build());
  }

  @POST
  @Path("/{auditId}/attempts")
  @ResponseStatus(201)
  @PermissionsAllowed("tenancy:audit")
  @Operation(
      operationId = "noteTenancyAuditAttempt",
      summary = "Write down that nobody was met",
      description = "After so many somebody has to look at it. Scope: tenancy:audit.")
  public Uni<NoteAttempt.Answer> attempt(
      @RestPath UUID auditId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid NoteAttempt.Request request) {
    return attempt.run(actor.get(), key, auditId, request);
  }

  @POST
  @Path("/{auditId}/visit")
  @PermissionsAllowed("tenancy:audit")
  @Operation(
      operationId = "beginTenancyAuditVisit",
      summary = "Begin the visit",
      description =
          "Whoever begins visits; what the books hold now is written beside every question. Scope: tenancy:audit.")
  public Uni<BeginVisit.Answer> begin(@RestPath UUID auditId) {
    return begin.run(actor.get(), auditId);
  }

  @PATCH
  @Path("/{auditId}/findings")
  @PermissionsAllowed("tenancy:audit")
  @Operation(
      operationId = "keepTenancyAuditFindings",
      summary = "Keep what was found so far",
      description =
          "On the version of If-Match; 412 when another device was faster. Scope: tenancy:audit.")
  public Uni<KeepDraft.Answer> keep(
      @RestPath UUID auditId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid KeepDraft.Request request) {
    return draft.run(actor.get(), auditId, ifMatch, request);
  }

  @POST
  @Path("/{auditId}/files")
  @Consumes({"application/octet-stream", "image/jpeg", "image/png", "application/pdf"})
  @ResponseStatus(201)
  @PermissionsAllowed("tenancy:audit")
  @Operation(
      operationId = "keepTenancyAuditFile",
      summary = "Keep a photo or a document with the visit",
      description =
          "JPEG, PNG or PDF by its bytes. Where and with what a photo was taken is not kept. The same again is the one that is there. Scope: tenancy:audit.")
  public Uni<KeepFile.Answer> file(@RestPath UUID auditId, @RestQuery String name, byte[] content) {
    return keepFile.run(actor.get(), auditId, name, content);
  }

  @GET
  @Path("/{auditId}/files/{fileId}")
  @Produces({"image/jpeg", "image/png", "application/pdf"})
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getTenancyAuditFile",
      summary = "A photo or a document of a visit",
      description = "As it is kept. Scope: account:read.")
  public Uni<Response> file(@RestPath UUID auditId, @RestPath UUID fileId) {
    return keptFiles
        .of(actor.get(), auditId, fileId)
        .map(kept ->
            Response.ok(kept.content(), kept.mediaType())
                .header("Content-Disposition", "inline")
                .header("Cache-Control", "private, no-store")
                .build());
  }

  @POST
  @Path("/{auditId}/submission")
  @PermissionsAllowed("tenancy:audit")
  @Operation(
      operationId = "submitTenancyAudit",
      summary = "Hand the visit in",
      description =
          "Refused with everything that was not asked yet. What may change who is liable becomes a task and changes nothing. Scope: tenancy:audit.")
  public Uni<SubmitVisit.Answer> submit(
      @RestPath UUID auditId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
    return submit.run(actor.get(), key, auditId, ifMatch);
  }

  @POST
  @Path("/{auditId}/lines/{lineId}/decision")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "decideTenancyAuditLine",
      summary = "Take over what was found, leave the record, or ask",
      description =
          "By somebody else than who visited. What the record has learned since is not overwritten unseen. Scope: account:write.")
  public Uni<DecideLine.Answer> decide(
      @RestPath UUID auditId, @RestPath UUID lineId, @NotNull @Valid DecideLine.Request request) {
    return decide.run(actor.get(), auditId, lineId, request);
  }

  @POST
  @Path("/{auditId}/closing")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "closeTenancyAudit",
      summary = "Close an audit without a visit",
      description = "With why. Scope: account:write.")
  public Uni<CloseAudit.Answer> close(
      @RestPath UUID auditId, @NotNull @Valid CloseAudit.Request request) {
    return close.run(actor.get(), auditId, request);
  }
}
