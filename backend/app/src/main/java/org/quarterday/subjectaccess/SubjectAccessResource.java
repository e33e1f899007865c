package org.quarterday.subjectaccess;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Subject access requests. */
@Path("/api/v1/subject-access-requests")
@Tag(name = "subjectaccess")
@Cancellable(false)
public class SubjectAccessResource {

  @Inject CurrentActor actor;
  @Inject SubjectAccessReads reads;
  @Inject ReceiveSubjectAccess receive;
  @Inject MoveSubjectAccess move;
  @Inject AssembleSubjectAccess assemble;
  @Inject DecideItems decide;
  @Inject ReleaseSubjectAccess release;
  @Inject HandOver handOver;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("data:read")
  @Operation(
      operationId = "listSubjectAccessRequests",
      summary = "Subject access requests, what is due first first",
      description = "Those that are open; with `closed` the others too. Scope: data:read.")
  public Uni<Page<SubjectAccessReads.Item>> list(
      @RestQuery Boolean closed, @RestQuery String after, @RestQuery Integer limit) {
    return reads.list(actor.get(), Boolean.TRUE.equals(closed), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("data:read")
  @Operation(
      operationId = "exportSubjectAccessRequests",
      summary = "Subject access requests as a file",
      description = "With the filters and the columns of the screen. Scope: data:read.")
  public Response export(@RestQuery Boolean closed, @BeanParam Wanted wanted) {
    var by = actor.get();
    return exports.of(
        SubjectAccessSheet.REQUESTS,
        "",
        wanted,
        after -> reads.list(by, Boolean.TRUE.equals(closed), after, Page.MOST));
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "receiveSubjectAccessRequest",
      summary = "Take down that somebody asks for what is kept about them",
      description = "The clock waits until their identity was seen. Scope: data:rights.")
  public Uni<ReceiveSubjectAccess.Answer> receive(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReceiveSubjectAccess.Request request) {
    return receive.run(actor.get(), key, request);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "getSubjectAccessRequest",
      summary = "A request with what is to be read, and what happened",
      description = "Scope: data:rights.")
  public Uni<SubjectAccessReads.Whole> one(@RestPath UUID id) {
    return reads.one(actor.get(), id);
  }

  @POST
  @Path("/{id}/steps")
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "moveSubjectAccessRequest",
      summary = "Identity seen, a pause or its end, an extension, or withdrawn",
      description = "Scope: data:rights.")
  public Uni<ReceiveSubjectAccess.Answer> move(
      @RestPath UUID id, @NotNull @Valid MoveSubjectAccess.Request request) {
    return move.run(actor.get(), id, request);
  }

  @POST
  @Path("/{id}/assembly")
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "assembleSubjectAccessRequest",
      summary = "Find everything about the person by the register of personal data",
      description = "Done again, everything is decided again. Scope: data:rights.")
  public Uni<ReceiveSubjectAccess.Answer> assemble(@RestPath UUID id) {
    return assemble.run(actor.get(), id);
  }

  @POST
  @Path("/{id}/decisions")
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "decideSubjectAccessItems",
      summary = "Give items, give a part of one, or withhold them on a ground",
      description = "Scope: data:rights.")
  public Uni<DecideItems.Answer> decide(
      @RestPath UUID id, @NotNull @Valid DecideItems.Request request) {
    return decide.run(actor.get(), id, request);
  }

  @POST
  @Path("/{id}/release")
  @Blocking
  @PermissionsAllowed("data:release")
  @Operation(
      operationId = "releaseSubjectAccessRequest",
      summary = "Let an answer that others prepared be given",
      description = "For the hash that was read. Scope: data:release.")
  public ReceiveSubjectAccess.Answer release(
      @RestPath UUID id, @NotNull @Valid ReleaseSubjectAccess.Request request) {
    return release.run(actor.get(), id, request);
  }

  @GET
  @Path("/{id}/answer.pdf")
  @Produces(Download.PDF)
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "getSubjectAccessAnswer",
      summary = "What was given, to be read",
      description = "Each download is written down. Scope: data:rights.")
  public Uni<Response> pdf(@RestPath UUID id) {
    return handOver
        .run(actor.get(), id, HandOver.Kind.PDF)
        .map(taken -> Download.pdf(taken.reference(), taken.bytes()));
  }

  @GET
  @Path("/{id}/answer.zip")
  @Produces(Download.ZIP)
  @PermissionsAllowed("data:rights")
  @Operation(
      operationId = "getSubjectAccessData",
      summary = "What was given, as CSV and JSON",
      description = "Each download is written down. Scope: data:rights.")
  public Uni<Response> zip(@RestPath UUID id) {
    return handOver
        .run(actor.get(), id, HandOver.Kind.ZIP)
        .map(taken -> Download.zip(taken.reference(), taken.bytes()));
  }
}
