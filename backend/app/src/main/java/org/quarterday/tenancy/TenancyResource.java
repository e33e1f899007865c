package org.quarterday.tenancy;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.charge.ChangeDesk;
import org.quarterday.charge.rules.Finding;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** A tenancy from its draft to its start, and its end. */
@Path("/api/v1/tenancies")
@Tag(name = "tenancy")
@Cancellable(false)
public class TenancyResource {

  @Inject CurrentActor actor;
  @Inject DraftTenancy draft;
  @Inject CheckTenancy check;
  @Inject CommenceTenancy commence;
  @Inject EndTenancy end;
  @Inject ChangeDraft changeDraft;
  @Inject WithdrawTenancy withdraw;
  @Inject TenancyReads reads;
  @Inject TenancyList list;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listTenancies",
      summary = "Tenancies to be checked, starting, ending",
      description =
          "Narrowed by state, first day, last day (or the notice's) and property; in order of first day. Scope: account:read.")
  public Uni<Page<TenancyList.Item>> list(
      @BeanParam TenancyList.Filter filter, @RestQuery String after, @RestQuery Integer limit) {
    return list.page(actor.get(), filter, after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportTenancies",
      summary = "Tenancies as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(@BeanParam TenancyList.Filter filter, @BeanParam Wanted wanted) {
    Actor by = actor.get();
    return exports.of(
        TenancySheet.TENANCIES, "", wanted, after -> list.page(by, filter, after, Page.MOST));
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getTenancy",
      summary = "One tenancy with its people, accounts and what may be done next",
      description = "The ETag is the version for If-Match. Scope: account:read.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TenancyReads.Whole.class)))
  public Uni<Response> one(@RestPath UUID id) {
    return reads
        .one(actor.get(), id)
        .map(whole -> Response.ok(whole).header("ETag", IfMatch.tag(whole.version())).build());
  }

  @GET
  @Path("/{id}/findings")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listTenancyFindings",
      summary = "What the check of a draft asks for, as it stands now",
      description = "Blocking ones first. Scope: account:read.")
  public Uni<List<Finding>> findings(@RestPath UUID id) {
    return reads.findings(actor.get(), id);
  }

  @POST
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "draftTenancy",
      summary = "Enter a tenancy to be checked",
      description = "Answers what the check will ask for. Scope: account:write.")
  public Uni<DraftTenancy.Answer> draft(@NotNull @Valid DraftTenancy.Request request) {
    return draft.run(actor.get(), request);
  }

  @PUT
  @Path("/{id}/draft")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "changeTenancyDraft",
      summary = "Correct a tenancy that has not started",
      description = "One that was checked is checked again. Scope: account:write.")
  public Uni<DraftTenancy.Answer> changeDraft(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid ChangeDraft.Request request) {
    return changeDraft.run(actor.get(), id, ifMatch, request);
  }

  @POST
  @Path("/{id}/withdrawal")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "withdrawTenancy",
      summary = "Give up a tenancy that has not started",
      description = "It stays on record. Scope: account:write.")
  public Uni<DraftTenancy.Answer> withdraw(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid WithdrawTenancy.Request request) {
    return withdraw.run(actor.get(), id, ifMatch, request);
  }

  @POST
  @Path("/{id}/check")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "checkTenancy",
      summary = "Sign a draft as checked",
      description =
          "A start more than four weeks back (the council's setting) needs a second person who may check tenancies. Scope: account:write.")
  public Uni<DraftTenancy.Answer> check(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid CheckTenancy.Request request) {
    return check.run(actor.get(), id, ifMatch, request);
  }

  @POST
  @Path("/{id}/commencement")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "commenceTenancy",
      summary = "Start a checked tenancy",
      description =
          "Opens the account with the home's charges; weeks debited already are charged line by line. Scope: account:write.")
  public Uni<ChangeDesk.Answer> commence(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid CommenceTenancy.Request request) {
    return commence.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/{id}/commencement/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewTenancyCommencement",
      summary = "What starting the tenancy comes to",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> previewCommencement(@RestPath UUID id) {
    return commence.preview(actor.get(), id, new CommenceTenancy.Request(null));
  }

  @POST
  @Path("/{id}/ending")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "endTenancy",
      summary = "End a tenancy with its last day of liability",
      description =
          "Back-dated beyond the council's limit it waits for a second person. Scope: account:write.")
  public Uni<ChangeDesk.Answer> end(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid EndTenancy.Request request) {
    return end.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/{id}/ending/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewTenancyEnding",
      summary = "What ending the tenancy comes to",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> previewEnding(
      @RestPath UUID id, @NotNull @Valid EndTenancy.Request request) {
    return end.preview(actor.get(), id, request);
  }
}
