package org.quarterday.court;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The claim on one account, its hearings, what was decided, and the warrant. */
@Path("/api/v1/accounts/{accountId}/court")
@Tag(name = "court")
@Cancellable(false)
public class CourtClaimResource {

  @Inject CurrentActor actor;
  @Inject IssueClaim issue;
  @Inject ListHearing list;
  @Inject RecordOutcome outcome;
  @Inject AskWarrant ask;
  @Inject MoveWarrant move;

  @POST
  @Path("/claims")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "issueCourtClaim",
      summary = "Write down a claim that was issued",
      description =
          "On a notice that has run out; a missing step of the protocol needs a written reason. Scope: arrears:act.")
  public Uni<IssueClaim.Answer> issue(
      @RestPath UUID accountId, @NotNull @Valid IssueClaim.Request request) {
    return issue.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/hearings")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "listCourtHearing",
      summary = "Write down a hearing the court listed",
      description = "Each tenant is told by letter; what is too close is said. Scope: arrears:act.")
  public Uni<ListHearing.Answer> list(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ListHearing.Request request) {
    return list.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/outcomes")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "recordCourtOutcome",
      summary = "Write down what the court decided",
      description = "With its terms; only what can follow. Scope: arrears:act.")
  public Uni<RecordOutcome.Answer> outcome(
      @RestPath UUID accountId, @NotNull @Valid RecordOutcome.Request request) {
    return outcome.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/warrants")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "askCourtWarrant",
      summary = "Write down that a warrant was asked for",
      description = "On an order that is enforced. Scope: arrears:act.")
  public Uni<AskWarrant.Answer> ask(
      @RestPath UUID accountId, @NotNull @Valid AskWarrant.Request request) {
    return ask.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/warrants/{warrantId}/moves")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "moveCourtWarrant",
      summary = "Write down what became of a warrant",
      description = "An eviction has its days of notice. Scope: arrears:act.")
  public Uni<MoveWarrant.Answer> move(
      @RestPath UUID accountId,
      @RestPath UUID warrantId,
      @NotNull @Valid MoveWarrant.Request request) {
    return move.run(actor.get(), accountId, warrantId, request);
  }
}
