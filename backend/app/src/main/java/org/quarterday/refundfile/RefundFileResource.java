package org.quarterday.refundfile;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Files of refunds, from the dry run to Bacs. */
@Path("/api/v1/refund-files")
@Tag(name = "refundfile")
@Cancellable(false)
public class RefundFileResource {

  @Inject CurrentActor actor;
  @Inject RefundFileReads reads;
  @Inject PrepareRefundFile prepare;
  @Inject ReleaseRefundFile release;
  @Inject SendRefundFile send;
  @Inject WithdrawRefundFile withdraw;
  @Inject MadeFile made;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listRefundFiles",
      summary = "Files of refunds, the latest day of payment first",
      description = "Without dry runs that were discarded. Scope: account:read.")
  public Uni<Page<RefundFileReads.Item>> list(@RestQuery String after, @RestQuery Integer limit) {
    return reads.list(actor.get(), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportRefundFiles",
      summary = "Files of refunds as a file",
      description = "With the columns of the screen. Scope: account:read.")
  public Response export(@BeanParam Wanted wanted) {
    var by = actor.get();
    return exports.of(RefundFileSheet.FILES, "", wanted, after -> reads.list(by, after, Page.MOST));
  }

  @GET
  @Path("/due")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getRefundsDue",
      summary = "What waits for the next file of refunds",
      description =
          "Approved and in no file, and the first day it can be paid on. Scope: account:read.")
  public Uni<RefundFileReads.Due> due() {
    return reads.due();
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "prepareRefundFile",
      summary = "Make a dry run of a file of refunds",
      description =
          "With every refund that was approved and is in no file; a dry run before it is discarded. Scope: refund:propose.")
  public Uni<PrepareRefundFile.Answer> prepare(@NotNull @Valid PrepareRefundFile.Request request) {
    return prepare.run(actor.get(), request);
  }

  @GET
  @Path("/{fileId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getRefundFile",
      summary = "A file of refunds",
      description =
          "Its days, totals and who did what; its refunds are listed under refunds. Scope: account:read.")
  public Uni<RefundFileReads.Item> one(@RestPath UUID fileId) {
    return reads.one(actor.get(), fileId);
  }

  @POST
  @Path("/{fileId}/release")
  @PermissionsAllowed("refund:approve")
  @Operation(
      operationId = "releaseRefundFile",
      summary = "Release a file another person prepared",
      description =
          "Exactly what was looked at, or REFUND_FILE_CHANGED. The file is made with it. Scope: refund:approve.")
  public Uni<ReleaseRefundFile.Answer> release(
      @RestPath UUID fileId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReleaseRefundFile.Request request) {
    return release.run(actor.get(), key, fileId, request);
  }

  @GET
  @Path("/{fileId}/file.txt")
  @Produces(MediaType.TEXT_PLAIN)
  @PermissionsAllowed("dd:submit")
  @Operation(
      operationId = "getRefundFileBytes",
      summary = "The Standard 18 file of refunds",
      description =
          "The same bytes whenever it is asked for; it holds bank details. Scope: dd:submit.")
  public Uni<Response> bytes(@RestPath UUID fileId) {
    return made.read(fileId)
        .map(whole ->
            Response.ok(whole.bytes())
                .type(MediaType.TEXT_PLAIN + ";charset=US-ASCII")
                .header("Content-Disposition", "attachment; filename=\"" + whole.name() + "\"")
                .header("Cache-Control", "no-store")
                .build());
  }

  @POST
  @Path("/{fileId}/submission")
  @PermissionsAllowed("dd:submit")
  @Operation(
      operationId = "sendRefundFile",
      summary = "Say that a file of refunds is at Bacs",
      description = "Its refunds are then sent. Scope: dd:submit.")
  public Uni<SendRefundFile.Answer> send(@RestPath UUID fileId) {
    return send.run(actor.get(), fileId);
  }

  @POST
  @Path("/{fileId}/withdrawal")
  @PermissionsAllowed("refund:approve")
  @Operation(
      operationId = "withdrawRefundFile",
      summary = "Take a file of refunds back before it has paid anybody",
      description = "Its refunds wait for the next file. Scope: refund:approve.")
  public Uni<WithdrawRefundFile.Answer> withdraw(
      @RestPath UUID fileId, @NotNull @Valid WithdrawRefundFile.Request request) {
    return withdraw.run(actor.get(), fileId, request);
  }
}
