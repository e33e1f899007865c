package org.quarterday.retention;

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

/** Legal holds: what must not be removed while a matter is open. */
@Path("/api/v1/legal-holds")
@Tag(name = "retention")
@Cancellable(false)
public class LegalHoldResource {

  @Inject CurrentActor actor;
  @Inject LegalHoldReads reads;
  @Inject SetLegalHold set;
  @Inject LiftLegalHold lift;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("retention:read")
  @Operation(
      operationId = "listLegalHolds",
      summary = "Legal holds, the newest first",
      description = "Those that stand; with `lifted` the others too. Scope: retention:read.")
  public Uni<Page<LegalHoldReads.Item>> list(
      @RestQuery Boolean lifted, @RestQuery String after, @RestQuery Integer limit) {
    return reads.list(actor.get(), Boolean.TRUE.equals(lifted), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("retention:read")
  @Operation(
      operationId = "exportLegalHolds",
      summary = "Legal holds as a file",
      description = "With the filters and the columns of the screen. Scope: retention:read.")
  public Response export(@RestQuery Boolean lifted, @BeanParam Wanted wanted) {
    var by = actor.get();
    return exports.of(
        RetentionSheet.HOLDS,
        "",
        wanted,
        after -> reads.list(by, Boolean.TRUE.equals(lifted), after, Page.MOST));
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("retention:prepare")
  @Operation(
      operationId = "setLegalHold",
      summary = "Stop the removal of everything of a person or an account",
      description = "From now until another person lifts it. Scope: retention:prepare.")
  public Uni<SetLegalHold.Answer> set(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid SetLegalHold.Request request) {
    return set.run(actor.get(), key, request);
  }

  @POST
  @Path("/{id}/lifting")
  @PermissionsAllowed("retention:release")
  @Operation(
      operationId = "liftLegalHold",
      summary = "Lift a legal hold that another person placed",
      description = "Scope: retention:release.")
  public Uni<SetLegalHold.Answer> lift(
      @RestPath UUID id, @NotNull @Valid LiftLegalHold.Request request) {
    return lift.run(actor.get(), id, request);
  }
}
