package org.quarterday.bacsreport;

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
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.account.OwnAccount;
import org.quarterday.bacsreport.rules.ClaimState;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Claims under the Direct Debit Guarantee, with their clocks and evidence. */
@Path("/api/v1/indemnity-claims")
@Tag(name = "bacsreport")
@Cancellable(false)
public class IndemnityClaimResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String STATES =
      "OPEN, CHALLENGED, ACCEPTED, CHALLENGE_WON, CHALLENGE_LOST or CLOSED.";

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject ClaimReads reads;
  @Inject DecideClaim decide;
  @Inject ClaimEvidence evidence;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listIndemnityClaims",
      summary = "Indemnity claims, what is due first",
      description = "With the working days left to challenge each. Scope: account:read.")
  public Uni<Page<ClaimReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(actor.get(), filter(state), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportIndemnityClaims",
      summary = "The list of indemnity claims as a file",
      description = "With the filter and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state, @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state);
    return exports.of(
        BacsReportSheet.CLAIMS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  @POST
  @Path("/{claimId}/decision")
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "decideIndemnityClaim",
      summary = "Challenge or accept a claim, or say how a challenge ended",
      description =
          "A challenge is possible for nine working days; one that is won puts the payment on the account again."
              + " The payer is never refunded here: their bank has done it. Scope: dd:prepare.")
  public Uni<DecideClaim.Answer> decide(
      @RestPath UUID claimId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid DecideClaim.Request request) {
    return decide.run(actor.get(), key, claimId, request);
  }

  @GET
  @Path("/{claimId}/evidence.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "getIndemnityClaimEvidence",
      summary = "The evidence on a claim as one document",
      description =
          "Authority, advance notices with the days they were sent, what banks advised, every collection, and behind them each notice as it went. Scope: dd:prepare.")
  public Response evidence(@RestPath UUID claimId) {
    var claim = reads.one(claimId).await().atMost(PATIENCE);
    ownAccount.refuse(actor.get(), claim.accountId()).await().atMost(PATIENCE);
    return Download.pdf("evidence-" + claim.mandateReference(), evidence.pdf(claim));
  }

  private static ClaimReads.Filter filter(String state) {
    return new ClaimReads.Filter(Asked.oneOf(ClaimState.class, "state", state));
  }
}
