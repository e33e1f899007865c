package org.quarterday.statement;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
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
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** Statements of an account between any two days, as files. Made on worker threads. */
@Path("/api/v1/accounts/{accountId}")
@Tag(name = "statement")
@Cancellable(false)
@Blocking
public class StatementResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject StatementReads statements;
  @Inject StatementPages pages;
  @Inject Today today;

  @GET
  @Path("/statement.pdf")
  @Produces(Download.PDF)
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getStatementPdf",
      summary = "A statement to print or send",
      description =
          "A tagged PDF (PDF/UA-1). The last thirteen weeks when no dates are given. Scope: account:read.")
  public Response pdf(
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to) {
    Statement statement = statement(actor.get(), accountId, from, to);
    return Download.pdf(name(statement), pages.pdf(statement));
  }

  @GET
  @Path("/statement.xlsx")
  @Produces(Download.XLSX)
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getStatementXlsx",
      summary = "A statement for Excel",
      description = "Typed cells, and a sheet that says how it was produced. Scope: account:read.")
  public Response xlsx(
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to) {
    Actor by = actor.get();
    Statement statement = statement(by, accountId, from, to);
    return Download.xlsx(name(statement), pages.sheet(statement, by.name()), pages.rows(statement));
  }

  @GET
  @Path("/statement.csv")
  @Produces(Download.CSV)
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getStatementCsv",
      summary = "A statement as CSV",
      description = "UTF-8 with a byte order mark, CRLF, amounts in pounds. Scope: account:read.")
  public Response csv(
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to) {
    Actor by = actor.get();
    Statement statement = statement(by, accountId, from, to);
    return Download.csv(name(statement), pages.sheet(statement, by.name()), pages.rows(statement));
  }

  private Statement statement(Actor by, UUID accountId, String from, String to) {
    LocalDate last = Asked.date("to", to) == null ? today.date() : Asked.date("to", to);
    LocalDate first =
        Asked.date("from", from) == null ? last.minusWeeks(13) : Asked.date("from", from);
    Asked.inOrder(first, last);
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> statements.read(accountId, first, last))
        .await()
        .atMost(PATIENCE);
  }

  private static String name(Statement statement) {
    return "statement-%s-%s-to-%s"
        .formatted(statement.head().reference(), statement.from(), statement.to());
  }
}
