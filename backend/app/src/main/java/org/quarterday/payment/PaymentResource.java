package org.quarterday.payment;

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
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** The payments of one account: posting one, its receipt, and taking it back when it bounced. */
@Path("/api/v1/accounts/{accountId}/payments")
@Tag(name = "payment")
@Cancellable(false)
public class PaymentResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject PostPayment post;
  @Inject BouncePayment bounce;
  @Inject PaymentReads payments;
  @Inject ReceiptPage page;
  @Inject Exports exports;

  @POST
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "postPayment",
      summary = "Post a payment",
      description =
          "Counts from the day it was paid; a former tenant's account takes it too. The same amount within 7 days has to be confirmed (SAME_AMOUNT). Scope: payment:post.")
  public Uni<PostPayment.Answer> post(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid PostPayment.Request request) {
    return post.run(actor.get(), key, accountId, request);
  }

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listPayments",
      summary = "List an account's payments",
      description =
          "Newest first by the day paid, each with what became of it. Scope: account:read.")
  public Uni<Page<PaymentReads.Item>> list(
      @RestPath UUID accountId, @RestQuery String after, @RestQuery Integer limit) {
    int most = Page.limit(limit);
    return ownAccount
        .refuse(actor.get(), accountId)
        .chain(() -> payments.list(accountId, after, most));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportPayments",
      summary = "An account's payments as a file",
      description = "With the columns of the screen, every page of it. Scope: account:read.")
  public Response export(@RestPath UUID accountId, @BeanParam Wanted wanted) {
    Actor by = actor.get();
    ownAccount.refuse(by, accountId).await().atMost(PATIENCE);
    return exports.of(
        PaymentSheet.PAYMENTS, "", wanted, after -> payments.list(accountId, after, Page.MOST));
  }

  @GET
  @Path("/{number}/receipt")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getReceipt",
      summary = "The receipt of a payment",
      description = "Numbered by account and entry. Scope: account:read.")
  public Uni<Receipt> receipt(@RestPath UUID accountId, @RestPath int number) {
    return ownAccount
        .refuse(actor.get(), accountId)
        .chain(() -> payments.receipt(accountId, number));
  }

  @GET
  @Path("/{number}/receipt.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getReceiptPdf",
      summary = "The receipt to print or send",
      description = "A tagged PDF (PDF/UA-1). Scope: account:read.")
  public Response receiptPdf(@RestPath UUID accountId, @RestPath int number) {
    Receipt receipt = receipt(accountId, number).await().atMost(PATIENCE);
    return Download.pdf("receipt-" + receipt.receiptNumber(), page.pdf(receipt));
  }

  @POST
  @Path("/{number}/bounce")
  @PermissionsAllowed("payment:correct")
  @Operation(
      operationId = "bouncePayment",
      summary = "Take back a payment that bounced",
      description =
          "Reverses it on its own date, once; where only a part was taken back the rest is posted again in the same journal. Scope: payment:correct.")
  public Uni<BouncePayment.Answer> bounce(
      @RestPath UUID accountId,
      @RestPath int number,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid BouncePayment.Request request) {
    return bounce.run(actor.get(), key, accountId, number, request);
  }
}
