package org.quarterday.suspense;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.quarterday.suspense.rules.AgeBand;

/** Money in suspense: what there is, whose it may be, and two people's word for where it goes. */
@Path("/api/v1/suspense-items")
@Tag(name = "suspense")
@Cancellable(false)
public class SuspenseResource {

  private static final String STATES =
      "WAITING, PROPOSED or SETTLED; all that is open when left out.";
  private static final String BANDS = "WEEK, MONTH, QUARTER or OLDER, by age.";

  @Schema(name = "SuspenseItemWhole")
  record Whole(
      SuspenseReads.Item item,
      @Schema(description = "Accounts it may be for, the likeliest first; none once it is settled.")
          List<CandidateReads.Candidate> candidates,
      @Schema(description = "What was proposed and decided, newest first.")
          List<ProposalReads.Proposal> proposals) {}

  @Inject CurrentActor actor;
  @Inject SuspenseReads reads;
  @Inject CandidateReads candidates;
  @Inject ProposalReads proposals;
  @Inject Exports exports;
  @Inject ProposeMatch propose;
  @Inject ApproveMatch approve;
  @Inject RejectMatch reject;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listSuspenseItems",
      summary = "Money in suspense, the longest waiting first",
      description = "Scope: account:read.")
  public Uni<Page<SuspenseReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = BANDS) String band,
      @RestQuery String fileId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(filter(state, band, fileId), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportSuspenseItems",
      summary = "Money in suspense as a file",
      description =
          "With the filter and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = BANDS) String band,
      @RestQuery String fileId,
      @BeanParam Wanted wanted) {
    var asked = filter(state, band, fileId);
    return exports.of(
        SuspenseSheet.ITEMS, "", wanted, after -> reads.list(asked, after, Page.MOST));
  }

  @GET
  @Path("/summary")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getSuspenseSummary",
      summary = "How much is in suspense, and for how long",
      description = "Counted and summed by age. Scope: account:read.")
  public Uni<SuspenseReads.Summary> summary() {
    return reads.summary();
  }

  @GET
  @Path("/{itemId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getSuspenseItem",
      summary = "One item of suspense with the accounts it may be for",
      description =
          "Each candidate with its evidence, none of which is proof. Scope: account:read.")
  public Uni<Whole> one(@RestPath UUID itemId) {
    var reader = actor.get();
    return reads
        .one(itemId)
        .chain(item ->
            proposals
                .of(itemId, reader)
                .chain(history ->
                    (item.leftPence() == 0
                            ? Uni.createFrom().item(List.<CandidateReads.Candidate>of())
                            : candidates.of(item, reader))
                        .map(found -> new Whole(item, found, history))));
  }

  @POST
  @Path("/{itemId}/proposals")
  @ResponseStatus(201)
  @PermissionsAllowed("suspense:allocate")
  @Operation(
      operationId = "proposeSuspenseMatch",
      summary = "Propose where money in suspense goes",
      description =
          "To an account, split over several, or back to the payer. Posts nothing: another person approves. Scope: suspense:allocate.")
  public Uni<ProposeMatch.Answer> propose(
      @RestPath UUID itemId, @NotNull @Valid ProposeMatch.Request request) {
    return propose.run(actor.get(), itemId, request);
  }

  @POST
  @Path("/{itemId}/proposals/{proposalId}/approval")
  @PermissionsAllowed("suspense:allocate")
  @Operation(
      operationId = "approveSuspenseMatch",
      summary = "Approve what another person proposed, which posts it",
      description =
          "Each account is credited from the day the money was paid, against the suspense control. Scope: suspense:allocate.")
  public Uni<ApproveMatch.Answer> approve(
      @RestPath UUID itemId,
      @RestPath UUID proposalId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveMatch.Request request) {
    return approve.run(actor.get(), key, itemId, proposalId, request);
  }

  @POST
  @Path("/{itemId}/proposals/{proposalId}/rejection")
  @PermissionsAllowed("suspense:allocate")
  @Operation(
      operationId = "rejectSuspenseMatch",
      summary = "Reject a proposal, or take one's own back",
      description = "Nothing is posted; it stays in the item's history. Scope: suspense:allocate.")
  public Uni<RejectMatch.Answer> reject(
      @RestPath UUID itemId,
      @RestPath UUID proposalId,
      @NotNull @Valid RejectMatch.Request request) {
    return reject.run(actor.get(), itemId, proposalId, request);
  }

  private static SuspenseReads.Filter filter(String state, String band, String fileId) {
    return new SuspenseReads.Filter(
        Asked.oneOf(SuspenseReads.State.class, "state", state),
        Asked.oneOf(AgeBand.class, "band", band),
        Asked.uuid("fileId", fileId));
  }
}
