package org.quarterday.paymentfile;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.paymentfile.format.PaymentFile;
import org.quarterday.paymentfile.format.PaymentFileKind;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Payments that come by the file. */
@Path("/api/v1/payment-files")
@Tag(name = "paymentfile")
@Cancellable(false)
public class PaymentFileResource {

  private static final String STATES = "RECEIVING, REFUSED, HELD, POSTING or POSTED.";
  private static final String KINDS = "PAYMENTS, HOUSING_BENEFIT or UNIVERSAL_CREDIT.";
  private static final String OUTCOMES = "ACCOUNT, SUSPENSE or REJECTED.";

  private static final String LAYOUT = "The code of a payment layout; ours when it is absent.";
  private static final String COUNTED =
      "How many payments the file holds: needed where its layout has no trailer, held against it where it has.";
  private static final String COMES_TO = "What they come to, in pence; as lines.";

  @Inject CurrentActor actor;
  @Inject PreviewPaymentFile preview;
  @Inject PaymentFileReads reads;
  @Inject Exports exports;
  @Inject ReceivePaymentFile receive;
  @Inject ReleasePaymentFile release;
  @Inject RefusePaymentFile refuse;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listPaymentFiles",
      summary = "Payment files, newest first",
      description = "The refused ones too. Scope: account:read.")
  public Uni<Page<PaymentFileReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(filter(state, kind), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportPaymentFiles",
      summary = "The list of payment files as a file",
      description =
          "With the filter and the columns of the screen, every page of it. Scope: account:read.")
  public Response exportList(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = KINDS) String kind,
      @BeanParam Wanted wanted) {
    var asked = filter(state, kind);
    return exports.of(
        PaymentFileSheet.FILES, "", wanted, after -> reads.list(asked, after, Page.MOST));
  }

  @POST
  @Consumes({"text/csv", "application/octet-stream", "text/plain"})
  @ResponseStatus(202)
  @Blocking
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "sendPaymentFile",
      summary = "Send a file of payments",
      description =
          """
          In our own layout, CSV in UTF-8: a header with the columns source, source_line_id, payment_ref, amount (pounds), payment_date and, if there are \
          any, value_date, method and narrative; a payment a line; last a line *TRAILER,<lines>,<pounds>. Other layouts are those of \
          listPaymentLayouts; where a file has no trailer, lines and amountPence say what it comes to. The file is stored, every line \
          is written down, and a job posts what an exact reference leads to; the rest is held in suspense or rejected with its reason, \
          so that posted, suspense and rejected always come to the file. A file or a source line that was here before is not posted \
          again, whatever it is called; one that looks like another is held for a person. Scope: payment:post.\
          """)
  public ReceivePaymentFile.Answer send(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @RestQuery @Size(max = 200) @Parameter(example = "payments-w34.csv") String name,
      @RestQuery @Parameter(description = LAYOUT) String layout,
      @RestQuery @Min(0) @Parameter(description = COUNTED) Long lines,
      @RestQuery @Min(0) @Parameter(description = COMES_TO) Long amountPence,
      InputStream body) {
    var said = new PaymentFile.Said(lines, amountPence);
    return receive.run(
        actor.get(), key, new ReceivePaymentFile.Sent(name, layout, said, body, false));
  }

  @POST
  @Path("/preview")
  @Consumes({"text/csv", "application/octet-stream", "text/plain"})
  @Blocking
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "previewPaymentFile",
      summary = "What a file of payments would be read as",
      description =
          "Its first lines and its first wrong ones, by a layout. Nothing is stored or posted. Scope: payment:post.")
  public PreviewPaymentFile.Answer preview(
      @RestQuery @Parameter(description = LAYOUT) String layout,
      @RestQuery @Min(0) @Parameter(description = COUNTED) Long lines,
      @RestQuery @Min(0) @Parameter(description = COMES_TO) Long amountPence,
      InputStream body) {
    return preview.run(layout, new PaymentFile.Said(lines, amountPence), body);
  }

  @GET
  @Path("/{fileId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getPaymentFile",
      summary = "A payment file and what became of it",
      description = "Scope: account:read.")
  public Uni<PaymentFileReads.Whole> one(@RestPath UUID fileId) {
    return reads.one(fileId, actor.get());
  }

  @GET
  @Path("/{fileId}/lines")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listPaymentLines",
      summary = "The lines of a payment file",
      description = "In the order of the file. Scope: account:read.")
  public Uni<Page<PaymentFileReads.Line>> lines(
      @RestPath UUID fileId,
      @RestQuery @Parameter(description = OUTCOMES) String outcome,
      @RestQuery @Parameter(example = "UNKNOWN_REFERENCE") String reason,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.lines(filter(fileId, outcome, reason), after, Page.limit(limit));
  }

  @GET
  @Path("/{fileId}/lines/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportPaymentLines",
      summary = "The lines of a payment file as a file",
      description =
          "With the filter and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestPath UUID fileId,
      @RestQuery @Parameter(description = OUTCOMES) String outcome,
      @RestQuery @Parameter(example = "UNKNOWN_REFERENCE") String reason,
      @BeanParam Wanted wanted) {
    var asked = filter(fileId, outcome, reason);
    return exports.of(
        PaymentFileSheet.LINES, "", wanted, after -> reads.lines(asked, after, Page.MOST));
  }

  @POST
  @Path("/{fileId}/release")
  @PermissionsAllowed("payment:correct")
  @Operation(
      operationId = "releasePaymentFile",
      summary = "Post a file that was held because it looks like another",
      description = "By another person than who sent it, with the reason. Scope: payment:correct.")
  public Uni<ReleasePaymentFile.Answer> release(
      @RestPath UUID fileId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReleasePaymentFile.Request request) {
    return release.run(actor.get(), key, fileId, request);
  }

  @POST
  @Path("/{fileId}/refusal")
  @PermissionsAllowed("payment:correct")
  @Operation(
      operationId = "refusePaymentFile",
      summary = "Refuse a file that was held because it is another one again",
      description = "By another person than who sent it, with the reason. Scope: payment:correct.")
  public Uni<RefusePaymentFile.Answer> refuse(
      @RestPath UUID fileId, @NotNull @Valid RefusePaymentFile.Request request) {
    return refuse.run(actor.get(), fileId, request);
  }

  private static PaymentFileReads.Filter filter(String state, String kind) {
    return new PaymentFileReads.Filter(
        Asked.oneOf(PaymentFileReads.State.class, "state", state),
        Asked.oneOf(PaymentFileKind.class, "kind", kind));
  }

  private static PaymentFileReads.LineFilter filter(UUID fileId, String outcome, String reason) {
    return new PaymentFileReads.LineFilter(
        fileId, Asked.oneOf(PaymentFileReads.Outcome.class, "outcome", outcome), reason);
  }
}
