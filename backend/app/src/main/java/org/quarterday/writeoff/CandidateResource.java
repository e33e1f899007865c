package org.quarterday.writeoff;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.writeoff.rules.WriteOffKind;

/** Debts the policy would give up. */
@Path("/api/v1/write-off-candidates")
@Tag(name = "writeoff")
@Cancellable(false)
public class CandidateResource {

  private static final String KINDS =
      "Those that come under this kind, whatever else they come under; each under its first kind when left out.";

  @Inject CurrentActor actor;
  @Inject CandidateReads candidates;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "listWriteOffCandidates",
      summary = "List the debts the policy would write off",
      description =
          "Each with why, by the policy of today; debts that are proposed already, and accounts the caller is linked to, are left out. Scope: report:view.")
  public Uni<Page<CandidateReads.Item>> list(
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return candidates.list(
        actor.get(), Asked.oneOf(WriteOffKind.class, "kind", kind), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "exportWriteOffCandidates",
      summary = "The debts the policy would write off as a file",
      description =
          "With the filter and the columns of the screen, every page of it. Scope: report:view.")
  public Response export(
      @RestQuery @Parameter(description = KINDS) String kind, @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = Asked.oneOf(WriteOffKind.class, "kind", kind);
    return exports.of(
        CandidateSheet.CANDIDATES,
        "",
        wanted,
        after -> candidates.list(by, asked, after, Page.MOST));
  }
}
