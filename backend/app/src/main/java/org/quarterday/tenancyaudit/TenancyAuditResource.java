package org.quarterday.tenancyaudit;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.tenancyaudit.rules.AuditState;

/** The programme of tenancy audits: planning, what is due, how far it is, what is suspected. */
@Path("/api/v1/tenancy-audits")
@Tag(name = "tenancyaudit")
@Cancellable(false)
public class TenancyAuditResource {

  private static final String STATES =
      "PLANNED, VISITING, SUBMITTED, DONE or CLOSED; what is open when left out.";

  @Inject CurrentActor actor;
  @Inject AuditListReads audits;
  @Inject AuditFigureReads figures;
  @Inject SuspicionReads suspicions;
  @Inject PlanAudits plan;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listTenancyAudits",
      summary = "Tenancy audits, what is due first first",
      description = "Those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<AuditListReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String patch,
      @RestQuery boolean late,
      @RestQuery String accountId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return audits.list(
        actor.get(), filter(state, patch, late, accountId), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportTenancyAudits",
      summary = "Tenancy audits as a file",
      description = "With the filters and the columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String patch,
      @RestQuery boolean late,
      @RestQuery String accountId,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, patch, late, accountId);
    return exports.of(
        AuditSheet.AUDITS, "", wanted, after -> audits.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/figures")
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "listTenancyAuditFigures",
      summary = "How far the programme is, patch by patch",
      description = "Of tenancies that run. Scope: report:view.")
  public Uni<Page<AuditFigureReads.Item>> figures() {
    return figures.list();
  }

  @GET
  @Path("/figures/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "exportTenancyAuditFigures",
      summary = "How far the programme is, as a file",
      description = "Scope: report:view.")
  public Response exportFigures(@BeanParam Wanted wanted) {
    return exports.of(AuditSheet.FIGURES, "", wanted, after -> figures.list());
  }

  @GET
  @Path("/suspicions")
  @PermissionsAllowed("tenancy:suspicions")
  @Operation(
      operationId = "listTenancyAuditSuspicions",
      summary = "What was suspected at visits, the newest first",
      description =
          "Letting to somebody else, a home nobody lives in, a second home. Scope: tenancy:suspicions.")
  public Uni<Page<SuspicionReads.Item>> suspicions(
      @RestQuery String after, @RestQuery Integer limit) {
    return suspicions.list(actor.get(), after, Page.limit(limit));
  }

  @GET
  @Path("/suspicions/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("tenancy:suspicions")
  @Operation(
      operationId = "exportTenancyAuditSuspicions",
      summary = "What was suspected at visits, as a file",
      description = "Scope: tenancy:suspicions.")
  public Response exportSuspicions(@BeanParam Wanted wanted) {
    var by = actor.get();
    return exports.of(
        AuditSheet.SUSPICIONS, "", wanted, after -> suspicions.list(by, after, Page.MOST));
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "planTenancyAudits",
      summary = "Plan visits",
      description =
          "To one tenancy, or to the homes not visited for longer than the council allows, those longest ago first. Scope: account:write.")
  public Uni<PlanAudits.Answer> plan(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid PlanAudits.Request request) {
    return plan.run(actor.get(), key, request);
  }

  private static AuditListReads.Filter filter(
      String state, String patch, boolean late, String accountId) {
    return new AuditListReads.Filter(
        Asked.oneOf(AuditState.class, "state", state),
        patch == null || patch.isBlank() ? null : patch.strip(),
        late,
        Asked.uuid("accountId", accountId));
  }
}
