package org.quarterday.marker;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.marker.rules.MarkerState;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Cautionary markers: the warnings, and what stands behind them. */
@Path("/api/v1")
@Tag(name = "marker")
@Cancellable(false)
public class MarkerResource {

  @Inject CurrentActor actor;
  @Inject MarkerWarnings warnings;
  @Inject MarkerReads reads;
  @Inject DecideMarker decide;
  @Inject RenewMarker renew;
  @Inject RemoveMarker remove;
  @Inject RecordTelling tell;

  @GET
  @Path("/cautionary-warnings")
  @PermissionsAllowed("marker:see")
  @Operation(
      operationId = "listCautionaryWarnings",
      summary = "What to know before a call or a visit",
      description =
          "Of one person, one account or one home, whichever is given. Scope: marker:see.")
  public Uni<MarkerWarnings.Warnings> warnings(
      @RestQuery String personId, @RestQuery String accountId, @RestQuery String propertyId) {
    UUID person = Asked.uuid("personId", personId);
    UUID account = Asked.uuid("accountId", accountId);
    UUID property = Asked.uuid("propertyId", propertyId);
    if (Stream.<UUID>of(person, account, property).filter(Objects::nonNull).count() != 1) {
      throw Asked.refused("personId", "Ask for a person, an account or a property.");
    }
    return warnings.of(actor.get(), person, account, property);
  }

  @GET
  @Path("/cautionary-markers")
  @PermissionsAllowed({"marker:propose", "marker:authorise"})
  @Operation(
      operationId = "listCautionaryMarkers",
      summary = "Cautionary markers, the next review first",
      description =
          "Those that wait or stand when no state is given. All of them for who authorises, one's own for who only asks for them. Scope: marker:propose or marker:authorise.")
  public Uni<Page<MarkerReads.Item>> list(
      @RestQuery String personId,
      @RestQuery String state,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        actor.get(),
        Asked.uuid("personId", personId),
        Asked.oneOf(MarkerState.class, "state", state),
        after,
        Page.limit(limit));
  }

  @POST
  @Path("/cautionary-markers/{id}/decision")
  @PermissionsAllowed("marker:authorise")
  @Operation(
      operationId = "decideCautionaryMarker",
      summary = "Authorise a marker somebody else asked for, or refuse it",
      description = "Scope: marker:authorise.")
  public Uni<DecideMarker.Answer> decide(
      @RestPath UUID id, @NotNull @Valid DecideMarker.Request request) {
    return decide.run(actor.get(), id, request);
  }

  @POST
  @Path("/cautionary-markers/{id}/renewal")
  @PermissionsAllowed("marker:authorise")
  @Operation(
      operationId = "renewCautionaryMarker",
      summary = "Let a marker stand to another review, with the reason",
      description = "Before its review; afterwards it is over. Scope: marker:authorise.")
  public Uni<DecideMarker.Answer> renew(
      @RestPath UUID id, @NotNull @Valid RenewMarker.Request request) {
    return renew.run(actor.get(), id, request);
  }

  @POST
  @Path("/cautionary-markers/{id}/removal")
  @PermissionsAllowed("marker:authorise")
  @Operation(
      operationId = "removeCautionaryMarker",
      summary = "End a marker before its review",
      description = "Scope: marker:authorise.")
  public Uni<DecideMarker.Answer> remove(
      @RestPath UUID id, @NotNull @Valid RemoveMarker.Request request) {
    return remove.run(actor.get(), id, request);
  }

  @POST
  @Path("/cautionary-markers/{id}/telling")
  @PermissionsAllowed({"marker:propose", "marker:authorise"})
  @Operation(
      operationId = "recordMarkerTelling",
      summary = "Say that the person was told of the marker, or why not",
      description =
          "Of one's own, or of any for who authorises. Scope: marker:propose or marker:authorise.")
  public Uni<DecideMarker.Answer> tell(
      @RestPath UUID id, @NotNull @Valid RecordTelling.Request request) {
    return tell.run(actor.get(), id, request);
  }
}
