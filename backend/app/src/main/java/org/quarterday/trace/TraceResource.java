package org.quarterday.trace;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

/** Looking for people among our own records. */
@Path("/api/v1")
@Tag(name = "trace")
@Cancellable(false)
public class TraceResource {

  @Inject CurrentActor actor;
  @Inject TraceReads reads;
  @Inject OpenTrace open;
  @Inject DecideCandidate decide;
  @Inject CloseTrace close;
  @Inject WeightsInForce weights;
  @Inject SetWeights set;

  @GET
  @Path("/traces")
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "listTraces",
      summary = "Look-ups, newest first",
      description =
          "Why each was made and how it ended; not whom it brought up. Scope: tenant:trace.")
  public Uni<Page<TraceReads.Item>> list(
      @RestQuery @Parameter(description = "OPEN, FOUND or NOT_FOUND.") String state,
      @RestQuery @Parameter(description = "Of one account.") String accountId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        Asked.oneOf(TraceReads.State.class, "state", state),
        Asked.uuid("accountId", accountId),
        after,
        Page.limit(limit));
  }

  @POST
  @Path("/traces")
  @ResponseStatus(201)
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "openTrace",
      summary = "Look for somebody",
      description =
          "By whatever is known, slips, nicknames, former names and part of a date of birth forgiven. Purpose and lawful basis are on record before anybody is looked up. Where a person at risk lives is neither shown nor compared. Scope: tenant:trace.")
  public Uni<OpenTrace.Answer> open(@NotNull @Valid OpenTrace.Request request) {
    return open.run(actor.get(), request);
  }

  @GET
  @Path("/traces/{traceId}")
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "getTrace",
      summary = "A look-up, and for whoever made it whom it brought up",
      description = "Each with the weight of every field. Scope: tenant:trace.")
  public Uni<TraceReads.Whole> one(@RestPath UUID traceId) {
    return reads.one(actor.get(), traceId);
  }

  @POST
  @Path("/traces/{traceId}/candidates/{number}/decision")
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "decideTraceCandidate",
      summary = "Say that somebody is, or is not, who was looked for",
      description =
          "With the reason. Accepting settles the look-up, and takes at least two things that agree. Scope: tenant:trace.")
  public Uni<DecideCandidate.Answer> decide(
      @RestPath UUID traceId,
      @RestPath int number,
      @NotNull @Valid DecideCandidate.Request request) {
    return decide.run(actor.get(), traceId, number, request);
  }

  @POST
  @Path("/traces/{traceId}/closing")
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "closeTrace",
      summary = "Settle a look-up that found nobody",
      description = "With the reason. Scope: tenant:trace.")
  public Uni<CloseTrace.Answer> close(
      @RestPath UUID traceId, @NotNull @Valid CloseTrace.Request request) {
    return close.run(actor.get(), traceId, request);
  }

  @GET
  @Path("/trace-weights")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listTraceWeights",
      summary = "How much agreement counts",
      description = "From each day on, the newest first. Scope: reference:read.")
  public Uni<WeightsInForce.Listed> weights() {
    return weights.all();
  }

  @POST
  @Path("/trace-weights")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setTraceWeights",
      summary = "Set how much agreement counts, from a day on",
      description =
          "For each field and way to agree, m (how often for one person) and u (how often for two); from how many bits it is worth a look and from how many likely. From tomorrow at the earliest. Scope: config:admin.")
  public Uni<SetWeights.Answer> set(@NotNull @Valid SetWeights.Request request) {
    return set.run(actor.get(), request);
  }
}
