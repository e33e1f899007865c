package org.quarterday.placement;

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
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Debts of former tenants placed with agencies, from the draft to the agency's answer. */
@Path("/api/v1/placements")
@Tag(name = "placement")
@Cancellable(false)
public class PlacementResource {

  private static final String STATES = "DRAFT, DISCARDED, MADE, SENT or ANSWERED.";

  @Inject CurrentActor actor;
  @Inject PlacementReads placements;
  @Inject DebtReads debts;
  @Inject PreparePlacement prepare;
  @Inject ApprovePlacement approve;
  @Inject DiscardPlacement discard;
  @Inject SendPlacement send;
  @Inject AnswerPlacement answer;
  @Inject RecallDebt recall;
  @Inject MadeFile files;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listPlacements",
      summary = "Placements with agencies, the newest first",
      description = "Discarded ones only when they are asked for. Scope: account:read.")
  public Uni<Page<PlacementReads.Item>> list(
      @RestQuery @Parameter(description = "An agency's code.") String agency,
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return placements.list(actor.get(), agency, asked(state), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportPlacements",
      summary = "Placements as a file",
      description = "With the filters and the columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery String agency,
      @RestQuery @Parameter(description = STATES) String state,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var wantedState = asked(state);
    return exports.of(
        PlacementSheet.PLACEMENTS,
        "",
        wanted,
        after -> placements.list(by, agency, wantedState, after, Page.MOST));
  }

  private static HeldPlacement.State asked(String state) {
    return Asked.oneOf(HeldPlacement.State.class, "state", state);
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "preparePlacement",
      summary = "Put debts together for an agency",
      description =
          "Each is checked; those that may not go are answered with every reason. Scope: arrears:act.")
  public Uni<PreparePlacement.Answer> prepare(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid PreparePlacement.Request request) {
    return prepare.run(actor.get(), key, request);
  }

  @GET
  @Path("/{placementId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getPlacement",
      summary = "A placement with its totals and who did what",
      description = "Its debts are listed under debts. Scope: account:read.")
  public Uni<PlacementReads.Item> one(@RestPath UUID placementId) {
    return placements.one(actor.get(), placementId);
  }

  @GET
  @Path("/{placementId}/debts")
  @PermissionsAllowed({"arrears:act", "arrears:direct"})
  @Operation(
      operationId = "listPlacedDebts",
      summary = "The debts of a placement",
      description =
          "Those left out among them. Accounts of tenancies you are linked to are not listed. Scope: arrears:act or arrears:direct.")
  public Uni<Page<DebtReads.Item>> debts(
      @RestPath UUID placementId, @RestQuery String after, @RestQuery Integer limit) {
    return debts.ofPlacement(actor.get(), placementId, after, Page.limit(limit));
  }

  @POST
  @Path("/{placementId}/approval")
  @PermissionsAllowed("arrears:direct")
  @Operation(
      operationId = "approvePlacement",
      summary = "Approve a placement another person prepared",
      description =
          "Exactly what was looked at, or PLACEMENT_CHANGED. Each debt is checked again; the file is made with it. Scope: arrears:direct.")
  public Uni<ApprovePlacement.Answer> approve(
      @RestPath UUID placementId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApprovePlacement.Request request) {
    return approve.run(actor.get(), key, placementId, request);
  }

  @POST
  @Path("/{placementId}/discarding")
  @PermissionsAllowed({"arrears:act", "arrears:direct"})
  @Operation(
      operationId = "discardPlacement",
      summary = "Give a draft up",
      description = "Its debts may be chosen again. Scope: arrears:act or arrears:direct.")
  public Uni<DiscardPlacement.Answer> discard(@RestPath UUID placementId) {
    return discard.run(actor.get(), placementId);
  }

  @GET
  @Path("/{placementId}/file.csv")
  @Produces(Download.CSV)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "getPlacementFile",
      summary = "The file for the agency",
      description =
          "The same bytes whenever it is asked for; it says where people live. Scope: arrears:act.")
  public Uni<Response> file(@RestPath UUID placementId) {
    return files.read(placementId).map(whole -> Download.csv(whole.name(), whole.bytes()));
  }

  @POST
  @Path("/{placementId}/submission")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "sendPlacement",
      summary = "Say that the agency has the file",
      description = "From then on its silence is counted. Scope: arrears:act.")
  public Uni<SendPlacement.Answer> send(@RestPath UUID placementId) {
    return send.run(actor.get(), placementId);
  }

  @POST
  @Path("/{placementId}/answer")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "answerPlacement",
      summary = "Record what the agency took and what it did not",
      description = "What is not named was accepted. Scope: arrears:act.")
  public Uni<AnswerPlacement.Answer> answer(
      @RestPath UUID placementId, @NotNull @Valid AnswerPlacement.Request request) {
    return answer.run(actor.get(), placementId, request);
  }

  @POST
  @Path("/{placementId}/debts/{accountId}/recall")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "recallPlacedDebt",
      summary = "Call a debt back from its agency",
      description =
          "With the reason; its case is decided anew and the agency has to be told. Scope: arrears:act.")
  public Uni<RecallDebt.Answer> recall(
      @RestPath UUID placementId,
      @RestPath UUID accountId,
      @NotNull @Valid RecallDebt.Request request) {
    return recall.run(actor.get(), placementId, accountId, request);
  }
}
