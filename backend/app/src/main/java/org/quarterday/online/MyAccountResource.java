package org.quarterday.online;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.statement.Statement;
import org.quarterday.statement.StatementPages;

/** A tenant's own accounts and their statements. What is another's is not found. */
@Path("/api/v1/my/accounts")
@Tag(name = "online")
@Cancellable(false)
public class MyAccountResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject CurrentActor actor;
  @Inject ShownOnline shown;
  @Inject StatementPages pages;

  @GET
  @PermissionsAllowed("my:read")
  @Operation(
      operationId = "listMyAccounts",
      summary = "List my accounts",
      description =
          "Of the person this sign-in was proved to be, with the balance in words; none until then. Scope: my:read.")
  public Uni<MyAccounts> list() {
    return shown.accountsTo(actor.get());
  }

  @GET
  @Path("/{accountId}")
  @PermissionsAllowed("my:read")
  @Operation(
      operationId = "getMyAccount",
      summary = "What I owe and why",
      description =
          "What is charged every week, what is due and since when, and payments under way. Scope: my:read.")
  public Uni<MyAccounts.Detail> one(@RestPath UUID accountId) {
    return shown.account(actor.get(), accountId);
  }

  @GET
  @Path("/{accountId}/statement")
  @PermissionsAllowed("my:read")
  @Operation(
      operationId = "getMyStatement",
      summary = "My statement",
      description =
          "Every charge and payment between two days, both included; the last thirteen weeks when no days are given. Scope: my:read.")
  public Uni<MyStatement> statement(
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to) {
    return shown.statement(actor.get(), accountId, Asked.date("from", from), Asked.date("to", to));
  }

  @GET
  @Path("/{accountId}/statement.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("my:read")
  @Operation(
      operationId = "getMyStatementPdf",
      summary = "My statement to keep or print",
      description = "The same as a tagged PDF (PDF/UA-1). Scope: my:read.")
  public Response pdf(
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to) {
    Statement statement =
        shown
            .whole(actor.get(), accountId, Asked.date("from", from), Asked.date("to", to))
            .await()
            .atMost(PATIENCE);
    return Download.pdf(ShownOnline.fileName(statement), pages.pdf(statement));
  }
}
