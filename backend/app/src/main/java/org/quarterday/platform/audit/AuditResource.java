package org.quarterday.platform.audit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/** Who did what, and the proof that nobody changed the record of it. */
@Path("/api/v1")
@Tag(name = "audit")
@Cancellable(false)
public class AuditResource {

  @Inject AuditReads reads;
  @Inject Exports exports;
  @Inject VerifyAuditChain verify;

  @GET
  @Path("/audit-events")
  @PermissionsAllowed("audit:read")
  @Operation(
      operationId = "auditEvents",
      summary = "Search the audit log, newest first",
      description =
          "Every write, reveal and export: who, when, what before and after, why. Scope: audit:read.")
  public Uni<Page<AuditReads.AuditEvent>> events(
      @RestQuery @Parameter(description = "A kind of record.", example = "tenancy") String subject,
      @RestQuery @Parameter(description = "One record of that kind.") String subjectId,
      @RestQuery @Parameter(description = "Who did it, as in `Me.id`.") String actor,
      @RestQuery @Parameter(description = "First day, in London.", example = "2026-11-16")
          LocalDate from,
      @RestQuery @Parameter(description = "Last day, in London.", example = "2026-11-22")
          LocalDate to,
      @RestQuery @Parameter(description = "The cursor of the page before.") String after,
      @RestQuery @Parameter(description = "1 to 250; 50 when not given.", example = "50")
          Integer limit) {
    return reads.find(filter(subject, subjectId, actor, from, to), after, Page.limit(limit));
  }

  private static AuditReads.Filter filter(
      String subject, String subjectId, String actor, LocalDate from, LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.of(CommonProblem.INVALID, "The last day comes before the first.").at("/to");
    }
    if (subjectId != null && subject == null) {
      throw Problem.of(CommonProblem.INVALID, "Say which kind of record this is.").at("/subject");
    }
    return new AuditReads.Filter(subject, subjectId, actor, from, to);
  }

  @GET
  @Path("/audit-events/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("audit:read")
  @Operation(
      operationId = "exportAuditEvents",
      summary = "Audit events as a file",
      description =
          "With the filters and the columns of the screen, every page of it; of records about somebody at risk without what may say where they live. Scope: audit:read.")
  public Response export(
      @RestQuery @Parameter(description = "A kind of record.", example = "tenancy") String subject,
      @RestQuery @Parameter(description = "One record of that kind.") String subjectId,
      @RestQuery @Parameter(description = "Who did it, as in `Me.id`.") String actor,
      @RestQuery @Parameter(description = "First day, in London.", example = "2026-11-16")
          LocalDate from,
      @RestQuery @Parameter(description = "Last day, in London.", example = "2026-11-22")
          LocalDate to,
      @BeanParam Wanted wanted) {
    var filter = filter(subject, subjectId, actor, from, to);
    return exports.of(
        AuditSheet.EVENTS, "", wanted, after -> reads.findForFile(filter, after, Page.MOST));
  }

  @GET
  @Path("/audit-chain")
  @PermissionsAllowed("audit:read")
  @Operation(
      operationId = "auditChain",
      summary = "Prove the audit log",
      description =
          "Computes the whole chain again and compares it with its seals and with the heads kept outside the database. Takes"
              + " some seconds for each million events. Scope: audit:read.")
  public Uni<VerifyAuditChain.Verdict> chain() {
    return verify.run();
  }
}
