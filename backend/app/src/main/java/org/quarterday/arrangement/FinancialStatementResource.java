package org.quarterday.arrangement;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** What a tenant's household has and spends; for those who agree arrangements. */
@Path("/api/v1/accounts/{accountId}/financial-statements")
@Tag(name = "arrangement")
@Cancellable(false)
public class FinancialStatementResource {

  @Inject CurrentActor actor;
  @Inject StatementReads reads;
  @Inject RecordStatement record;

  @GET
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "listFinancialStatements",
      summary = "Statements of income and outgoings, the newest first",
      description =
          "Of the household of the account’s tenancy, the last twenty. Scope: arrears:act.")
  public Uni<StatementReads.Answer> of(@RestPath UUID accountId) {
    return reads.of(actor.get(), accountId);
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "recordFinancialStatement",
      summary = "Take down a statement of income and outgoings",
      description =
          "In the lines of the Standard Financial Statement, pence a month. Scope: arrears:act.")
  public Uni<RecordStatement.Answer> record(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid RecordStatement.Request request) {
    return record.run(actor.get(), key, accountId, request);
  }
}
