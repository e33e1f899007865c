package org.quarterday.safeguarding;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.safeguarding.rules.ConcernState;

/** Safeguarding concerns: raised by many, seen by few. */
@Path("/api/v1")
@Tag(name = "safeguarding")
@Cancellable(false)
public class ConcernResource {

  @Inject CurrentActor actor;
  @Inject RaiseConcern raise;
  @Inject ReferConcern refer;
  @Inject CloseConcern close;
  @Inject LookAtConcern look;
  @Inject ConcernReads reads;

  @POST
  @Path("/safeguarding-concerns")
  @ResponseStatus(201)
  @PermissionsAllowed("safeguarding:raise")
  @Operation(
      operationId = "raiseConcern",
      summary = "Pass a concern for a child or an adult on to the safeguarding lead",
      description =
          "What is written is seen by the lead and deputies only. Scope: safeguarding:raise.")
  public Uni<RaiseConcern.Answer> raise(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid RaiseConcern.Request request) {
    return raise.run(actor.get(), key, request);
  }

  @GET
  @Path("/raised-concerns")
  @PermissionsAllowed("safeguarding:raise")
  @Operation(
      operationId = "listRaisedConcerns",
      summary = "That what the caller raised was passed on and read",
      description = "Without what it says or whom it is about. Scope: safeguarding:raise.")
  public Uni<ConcernReads.AllRaised> raised() {
    return reads.raisedBy(actor.get());
  }

  @GET
  @Path("/safeguarding-concerns")
  @PermissionsAllowed("safeguarding:manage")
  @Operation(
      operationId = "listConcerns",
      summary = "Safeguarding concerns, the newest first, naming nobody",
      description = "Those that are open when no state is given. Scope: safeguarding:manage.")
  public Uni<Page<ConcernReads.Line>> list(
      @RestQuery String state, @RestQuery String after, @RestQuery Integer limit) {
    return reads.list(
        actor.get(), Asked.oneOf(ConcernState.class, "state", state), after, Page.limit(limit));
  }

  @POST
  @Path("/safeguarding-concerns/{id}/sights")
  @PermissionsAllowed("safeguarding:manage")
  @Operation(
      operationId = "lookAtConcern",
      summary = "Read a concern, saying why",
      description = "Who looked and why stays with it. Scope: safeguarding:manage.")
  public Uni<LookAtConcern.Answer> look(
      @RestPath UUID id, @NotNull @Valid LookAtConcern.Request request) {
    return look.run(actor.get(), id, request);
  }

  @POST
  @Path("/safeguarding-concerns/{id}/referral")
  @PermissionsAllowed("safeguarding:manage")
  @Operation(
      operationId = "referConcern",
      summary = "Say to whom a concern was referred and when it is looked at again",
      description = "Scope: safeguarding:manage.")
  public Uni<ReferConcern.Answer> refer(
      @RestPath UUID id, @NotNull @Valid ReferConcern.Request request) {
    return refer.run(actor.get(), id, request);
  }

  @POST
  @Path("/safeguarding-concerns/{id}/outcome")
  @PermissionsAllowed("safeguarding:manage")
  @Operation(
      operationId = "closeConcern",
      summary = "Close a concern with what came of it",
      description = "Scope: safeguarding:manage.")
  public Uni<ReferConcern.Answer> close(
      @RestPath UUID id, @NotNull @Valid CloseConcern.Request request) {
    return close.run(actor.get(), id, request);
  }
}
