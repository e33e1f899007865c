package org.quarterday.breach;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.breach.rules.BreachState;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The log of personal data breaches: reported by anybody, seen by few. */
@Path("/api/v1")
@Tag(name = "breach")
@Cancellable(false)
public class BreachResource {

  @Inject CurrentActor actor;
  @Inject ReportBreach report;
  @Inject BreachReads reads;

  @POST
  @Path("/breaches")
  @ResponseStatus(201)
  @PermissionsAllowed("breach:report")
  @Operation(
      operationId = "reportBreach",
      summary = "Report a breach of personal data",
      description = "The hours run from when somebody first knew. Scope: breach:report.")
  public Uni<ReportBreach.Answer> report(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReportBreach.Request request) {
    return report.run(actor.get(), key, request);
  }

  @GET
  @Path("/own-breaches")
  @PermissionsAllowed("breach:report")
  @Operation(
      operationId = "listOwnBreaches",
      summary = "That what the caller reported was read",
      description = "Without what it says. Scope: breach:report.")
  public Uni<BreachReads.AllOwn> own() {
    return reads.ownOf(actor.get());
  }

  @GET
  @Path("/breaches")
  @PermissionsAllowed("breach:handle")
  @Operation(
      operationId = "listBreaches",
      summary = "The breach log, the newest first, without what happened",
      description = "Those that are open when no state is given. Scope: breach:handle.")
  public Uni<Page<BreachReads.Line>> list(
      @RestQuery String state, @RestQuery String after, @RestQuery Integer limit) {
    return reads.list(Asked.oneOf(BreachState.class, "state", state), after, Page.limit(limit));
  }

  @GET
  @Path("/breach-questions")
  @PermissionsAllowed("breach:handle")
  @Operation(
      operationId = "listBreachQuestions",
      summary = "What is asked before the risk of a breach is judged",
      description = "Scope: breach:handle.")
  public List<BreachReads.Question> questions() {
    return BreachReads.questions();
  }
}
