package org.quarterday.formertenant;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.quarterday.platform.audit.AuditLog;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.BooksReads;
import org.quarterday.platform.security.CurrentActor;

/** Complex cases reported upward, and answering them. */
@Path("/api/v1/former-tenant-reports")
@Tag(name = "formertenant")
@Cancellable(false)
public class FormerTenantReportResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What a list of reports can be narrowed to. */
  enum State {
    ASKED,
    ANSWERED
  }

  @Inject CurrentActor actor;
  @Inject ReportReads reports;
  @Inject ReportPage page;
  @Inject AnswerReport answer;
  @Inject AuditLog audit;
  @Inject BooksReads books;

  @GET
  @PermissionsAllowed({"arrears:act", "arrears:direct"})
  @Operation(
      operationId = "listFormerTenantReports",
      summary = "Reports about former tenants' cases, the newest first",
      description =
          "Each with whether the caller may answer it. Scope: arrears:act or arrears:direct.")
  public Uni<Page<ReportReads.Item>> list(
      @RestQuery @Parameter(description = "ASKED or ANSWERED; both when left out.") String state,
      @RestQuery String caseId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    State asked = Asked.oneOf(State.class, "state", state);
    return reports.list(
        actor.get(),
        asked == null ? null : asked.name(),
        Asked.uuid("caseId", caseId),
        after,
        Page.limit(limit));
  }

  @GET
  @Path("/{reportId}/pack.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed({"arrears:act", "arrears:direct"})
  @Operation(
      operationId = "getFormerTenantReportPack",
      summary = "A report with its whole pack as one tagged PDF",
      description =
          "As everything stood when it was asked. That it was taken is on the audit log. Scope: arrears:act or arrears:direct.")
  public Response pack(@RestPath UUID reportId) {
    var kept = reports.one(actor.get(), reportId).await().atMost(PATIENCE);
    boolean invented = books.holdDemonstration().await().atMost(PATIENCE);
    String name = "Former-tenant-report-" + kept.item().accountReference();
    audit
        .exported(actor.get(), name, new JsonObject().put("format", "pdf"))
        .await()
        .atMost(PATIENCE);
    return Download.pdf(name, page.pdf(kept, invented));
  }

  @POST
  @Path("/{reportId}/answer")
  @PermissionsAllowed("arrears:direct")
  @Operation(
      operationId = "answerFormerTenantReport",
      summary = "Answer another person's report",
      description =
          "For the pack that was read; the case goes on from there. Scope: arrears:direct.")
  public Uni<AnswerReport.Answer> answer(
      @RestPath UUID reportId, @NotNull @Valid AnswerReport.Request request) {
    return answer.run(actor.get(), reportId, request);
  }
}
