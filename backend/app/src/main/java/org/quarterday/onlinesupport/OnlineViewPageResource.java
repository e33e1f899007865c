package org.quarterday.onlinesupport;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.online.MyAccounts;
import org.quarterday.online.MyCardPayment;
import org.quarterday.online.MyStatement;
import org.quarterday.online.ShownOnline;
import org.quarterday.onlinesupport.LogPage.Page;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.statement.Statement;
import org.quarterday.statement.StatementPages;

/**
 * The tenant's pages, by the reads that answer the tenant. Nothing here writes but the log of what
 * was looked at, and nothing can: there are only questions.
 */
@Path("/api/v1/people/{personId}/online-views/{viewId}")
@Tag(name = "onlinesupport")
@Cancellable(false)
public class OnlineViewPageResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject CurrentActor actor;
  @Inject LogPage log;
  @Inject ShownOnline shown;
  @Inject StatementPages pages;

  @GET
  @Path("/accounts")
  @PermissionsAllowed("online:view")
  @Operation(
      operationId = "viewOnlineAccounts",
      summary = "Their accounts, as they see them",
      description = "Logged. Scope: online:view.")
  public Uni<MyAccounts> accounts(@RestPath UUID personId, @RestPath UUID viewId) {
    return log.run(actor.get(), personId, viewId, Page.ACCOUNTS, null).chain(shown::accounts);
  }

  @GET
  @Path("/accounts/{accountId}")
  @PermissionsAllowed("online:view")
  @Operation(
      operationId = "viewOnlineAccount",
      summary = "What they owe and why, as they see it",
      description = "Logged. Scope: online:view.")
  public Uni<MyAccounts.Detail> account(
      @RestPath UUID personId, @RestPath UUID viewId, @RestPath UUID accountId) {
    return log.run(actor.get(), personId, viewId, Page.ACCOUNT, accountId)
        .chain(tenant -> shown.account(tenant, accountId));
  }

  @GET
  @Path("/accounts/{accountId}/statement")
  @PermissionsAllowed("online:view")
  @Operation(
      operationId = "viewOnlineStatement",
      summary = "Their statement, as they see it",
      description = "Logged. Scope: online:view.")
  public Uni<MyStatement> statement(
      @RestPath UUID personId,
      @RestPath UUID viewId,
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to) {
    LocalDate first = Asked.date("from", from);
    LocalDate last = Asked.date("to", to);
    return log.run(actor.get(), personId, viewId, Page.STATEMENT, accountId)
        .chain(tenant -> shown.statement(tenant, accountId, first, last));
  }

  @GET
  @Path("/accounts/{accountId}/statement.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("online:view")
  @Operation(
      operationId = "viewOnlineStatementPdf",
      summary = "Their statement as a PDF, as they get it",
      description = "Logged. Scope: online:view.")
  public Response pdf(
      @RestPath UUID personId,
      @RestPath UUID viewId,
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to) {
    LocalDate first = Asked.date("from", from);
    LocalDate last = Asked.date("to", to);
    Statement statement =
        log.run(actor.get(), personId, viewId, Page.STATEMENT_PDF, accountId)
            .chain(tenant -> shown.whole(tenant, accountId, first, last))
            .await()
            .atMost(PATIENCE);
    return Download.pdf(ShownOnline.fileName(statement), pages.pdf(statement));
  }

  @GET
  @Path("/card-payments/{paymentId}")
  @PermissionsAllowed("online:view")
  @Operation(
      operationId = "viewOnlineCardPayment",
      summary = "A card payment of theirs, as they see it",
      description = "Logged. Scope: online:view.")
  public Uni<MyCardPayment> cardPayment(
      @RestPath UUID personId, @RestPath UUID viewId, @RestPath UUID paymentId) {
    return log.run(actor.get(), personId, viewId, Page.CARD_PAYMENT, paymentId)
        .chain(tenant -> shown.cardPayment(tenant, paymentId));
  }
}
