package org.quarterday.formertenant;

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
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Cases of former tenant arrears, and working them. */
@Path("/api/v1/former-tenant-cases")
@Tag(name = "formertenant")
@Cancellable(false)
public class FormerTenantCaseResource {

  private static final String STAGES =
      "TRACE, FIRST_LETTER, SECOND_LETTER, CALL, CLAIM_LETTER, DECIDE, ARRANGEMENT, AGENCY, COURT, WRITE_OFF or CLOSED; all open ones when left out.";

  @Inject CurrentActor actor;
  @Inject BoardReads board;
  @Inject CaseReads cases;
  @Inject Exports exports;
  @Inject TakeStep take;
  @Inject NoteCase note;
  @Inject SetDebtorStanding standing;
  @Inject ReportCase report;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listFormerTenantCases",
      summary = "Former tenants' cases, what is due first",
      description =
          "Each with its stage, its next action and what of the debt is soon out of time; those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<BoardReads.Item>> list(
      @RestQuery @Parameter(description = STAGES) String stage,
      @RestQuery @Parameter(description = "Only what is due today or was before.") Boolean due,
      @RestQuery @Parameter(description = "Only those a report waits about.") Boolean reported,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return board.list(actor.get(), filter(stage, due, reported), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportFormerTenantCases",
      summary = "Former tenants' cases as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STAGES) String stage,
      @RestQuery Boolean due,
      @RestQuery Boolean reported,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(stage, due, reported);
    return exports.of(
        BoardSheet.CASES, "", wanted, after -> board.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/{caseId}")
  @PermissionsAllowed({"arrears:act", "arrears:direct"})
  @Operation(
      operationId = "getFormerTenantCase",
      summary = "One case with who owes it, what was done and what may be done next",
      description =
          "Each of those who owe it owes the whole; why one is not asked may say something of their health or safety. Scope: arrears:act or arrears:direct.")
  public Uni<CaseReads.Whole> one(@RestPath UUID caseId) {
    return cases.one(actor.get(), caseId);
  }

  @POST
  @Path("/{caseId}/steps")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "takeFormerTenantStep",
      summary = "Take a case's next step",
      description =
          "A stage's letter is queued with it, one to each who can be found. Refused while a report waits, and before the time that was given is over. Scope: arrears:act.")
  public Uni<TakeStep.Answer> step(
      @RestPath UUID caseId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid TakeStep.Request request) {
    return take.run(actor.get(), key, caseId, request);
  }

  @POST
  @Path("/{caseId}/notes")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "noteFormerTenantCase",
      summary = "Write a note on a case",
      description = "It moves nothing. Scope: arrears:act.")
  public Uni<NoteCase.Answer> note(
      @RestPath UUID caseId, @NotNull @Valid NoteCase.Request request) {
    return note.run(actor.get(), caseId, request);
  }

  @PUT
  @Path("/{caseId}/debtors/{personId}")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "setFormerTenantDebtor",
      summary = "Say how one of those who owe a debt is dealt with",
      description =
          "Asked, paying or not asked, with the reason; the debt stays one. Scope: arrears:act.")
  public Uni<SetDebtorStanding.Answer> debtor(
      @RestPath UUID caseId,
      @RestPath UUID personId,
      @NotNull @Valid SetDebtorStanding.Request request) {
    return standing.run(actor.get(), caseId, personId, request);
  }

  @POST
  @Path("/{caseId}/reports")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "reportFormerTenantCase",
      summary = "Report a complex case upward with its whole pack",
      description =
          "The pack is kept as it stands. Nothing presses for the debt until it is answered. Scope: arrears:act.")
  public Uni<ReportCase.Answer> report(
      @RestPath UUID caseId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReportCase.Request request) {
    return report.run(actor.get(), key, caseId, request);
  }

  private static BoardReads.Filter filter(String stage, Boolean due, Boolean reported) {
    return new BoardReads.Filter(
        Asked.oneOf(CaseStage.class, "stage", stage),
        Boolean.TRUE.equals(due),
        Boolean.TRUE.equals(reported));
  }
}
