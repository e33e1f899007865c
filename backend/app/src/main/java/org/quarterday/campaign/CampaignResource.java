package org.quarterday.campaign;

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
import jakarta.ws.rs.PUT;
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
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.campaign.rules.Reason;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The same words to thousands, from the draft to what became of each. */
@Path("/api/v1/campaigns")
@Tag(name = "campaign")
@Cancellable(false)
public class CampaignResource {

  private static final String STATES = "DRAFT, CHECKED, RELEASED, SENDING, SENT or CANCELLED.";
  private static final String ROWS = "PLANNED, EXCLUDED, GONE, LEFT_OUT or CANCELLED.";

  @Inject CurrentActor actor;
  @Inject CampaignReads campaigns;
  @Inject OneCampaign one;
  @Inject RecipientReads recipients;
  @Inject KeepCampaign keep;
  @Inject FreezeAudience freeze;
  @Inject CheckCampaign check;
  @Inject TestCampaign test;
  @Inject ReleaseCampaign release;
  @Inject SteerCampaign steer;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCampaigns",
      summary = "Campaigns, the newest first",
      description = "Scope: account:read.")
  public Uni<Page<CampaignReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return campaigns.list(asked(state), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCampaigns",
      summary = "Campaigns as a file",
      description = "With the filters and the columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state, @BeanParam Wanted wanted) {
    CampaignState wantedState = asked(state);
    return exports.of(
        CampaignSheet.CAMPAIGNS,
        "",
        wanted,
        after -> campaigns.list(wantedState, after, Page.MOST));
  }

  private static CampaignState asked(String state) {
    return Asked.oneOf(CampaignState.class, "state", state);
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "beginCampaign",
      summary = "Begin a campaign",
      description = "Nothing goes. Scope: comms:draft.")
  public Uni<KeepCampaign.Answer> begin(@NotNull @Valid KeepCampaign.Request request) {
    return keep.run(actor.get(), null, null, request);
  }

  @GET
  @Path("/{campaignId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getCampaign",
      summary = "A campaign: what it says, whom it leaves out and why, what became of it",
      description = "Scope: account:read.")
  public Uni<OneCampaign.Answer> one(@RestPath UUID campaignId) {
    return one.of(actor.get(), campaignId);
  }

  @PUT
  @Path("/{campaignId}")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "changeCampaign",
      summary = "Change what a campaign says",
      description =
          "On the version that was looked at. It has to be checked again, and an approval of what it was is for nothing. Scope: comms:draft.")
  public Uni<KeepCampaign.Answer> change(
      @RestPath UUID campaignId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid KeepCampaign.Request request) {
    return keep.run(actor.get(), campaignId, ifMatch, request);
  }

  @PUT
  @Path("/{campaignId}/audience")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "freezeCampaignAudience",
      summary = "Settle whom a campaign is for",
      description =
          "From a saved view of accounts, a file or pasted references; each liable tenant is a row of their own, with the numbers and the address of this moment. Lines that cannot be used are listed. Scope: comms:draft.")
  public Uni<FreezeAudience.Answer> audience(
      @RestPath UUID campaignId, @NotNull @Valid FreezeAudience.Request request) {
    return freeze.run(actor.get(), campaignId, request);
  }

  @POST
  @Path("/{campaignId}/check")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "checkCampaign",
      summary = "Check every row of a campaign",
      description =
          "Says who is left out and why, puts the values into the words and counts fragments. Nothing goes, and no hold’s log is written. Scope: comms:draft.")
  public Uni<CheckCampaign.Answer> check(@RestPath UUID campaignId) {
    return check.run(actor.get(), campaignId);
  }

  @POST
  @Path("/{campaignId}/tests")
  @ResponseStatus(201)
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "testCampaign",
      summary = "Try a campaign on one’s own telephone or e-mail",
      description =
          "Only to the number and address the caller declared, with made-up values. Scope: comms:draft.")
  public Uni<TestCampaign.Answer> test(
      @RestPath UUID campaignId, @NotNull @Valid TestCampaign.Request request) {
    return test.run(actor.get(), campaignId, request);
  }

  @POST
  @Path("/{campaignId}/approval")
  @PermissionsAllowed("comms:approve")
  @Operation(
      operationId = "approveCampaign",
      summary = "Approve a campaign",
      description =
          "For the hash of what was looked at. To more people than the council’s terms let one write to alone, by none of those who made it. It goes from its day on, within the hours. Scope: comms:approve.")
  public Uni<ReleaseCampaign.Answer> approve(
      @RestPath UUID campaignId, @NotNull @Valid ReleaseCampaign.Request request) {
    return release.run(actor.get(), campaignId, request);
  }

  @POST
  @Path("/{campaignId}/steering")
  @PermissionsAllowed({"comms:draft", "comms:approve"})
  @Operation(
      operationId = "steerCampaign",
      summary = "Pause, resume or cancel a campaign",
      description =
          "What has not gone waits or is cancelled; what went stays gone. Scope: comms:draft or comms:approve.")
  public Uni<SteerCampaign.Answer> steer(
      @RestPath UUID campaignId, @NotNull @Valid SteerCampaign.Request request) {
    return steer.run(actor.get(), campaignId, request);
  }

  @GET
  @Path("/{campaignId}/recipients")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCampaignRecipients",
      summary = "Whom a campaign is for and who is left out",
      description =
          "Accounts of tenancies the caller is linked to are not listed. Scope: account:read.")
  public Uni<Page<RecipientReads.Item>> recipients(
      @RestPath UUID campaignId,
      @RestQuery @Parameter(description = ROWS) String state,
      @RestQuery @Parameter(description = "A reason’s code.") String reason,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return recipients.list(
        actor.get(),
        campaignId,
        Asked.oneOf(RecipientReads.State.class, "state", state),
        Asked.oneOf(Reason.class, "reason", reason),
        after,
        Page.limit(limit));
  }

  @GET
  @Path("/{campaignId}/recipients/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCampaignRecipients",
      summary = "Whom a campaign is for as a file",
      description =
          "With the filters of the screen: the pile that needs another format, for one. Scope: account:read.")
  public Response exportRecipients(
      @RestPath UUID campaignId,
      @RestQuery @Parameter(description = ROWS) String state,
      @RestQuery String reason,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var rows = Asked.oneOf(RecipientReads.State.class, "state", state);
    var why = Asked.oneOf(Reason.class, "reason", reason);
    return exports.of(
        CampaignSheet.RECIPIENTS,
        "",
        wanted,
        after -> recipients.list(by, campaignId, rows, why, after, Page.MOST));
  }

  @GET
  @Path("/{campaignId}/preview")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "previewCampaign",
      summary = "The exact words to one recipient, by each way",
      description = "Of the first who is not left out when none is named. Scope: account:read.")
  public Uni<RecipientReads.Preview> preview(
      @RestPath UUID campaignId, @RestQuery UUID account, @RestQuery UUID person) {
    return recipients.preview(actor.get(), campaignId, account, person);
  }
}
