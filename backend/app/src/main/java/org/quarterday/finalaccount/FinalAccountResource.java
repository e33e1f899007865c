package org.quarterday.finalaccount;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Final accounts that are still to be proved. */
@Path("/api/v1/final-accounts")
@Tag(name = "finalaccount")
@Cancellable(false)
public class FinalAccountResource {

  @Inject CurrentActor actor;
  @Inject FinalAccountReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listFinalAccounts",
      summary = "Final accounts to be proved, the longest ended first",
      description =
          "Never proved, or moved since; those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<FinalAccountReads.Item>> toProve(
      @RestQuery String after, @RestQuery Integer limit) {
    return reads.toProve(actor.get(), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportFinalAccounts",
      summary = "Final accounts to be proved as a file",
      description = "With the columns of the screen, every page of it. Scope: account:read.")
  public Response export(@BeanParam Wanted wanted) {
    var by = actor.get();
    return exports.of(
        FinalAccountSheet.TO_PROVE, "", wanted, after -> reads.toProve(by, after, Page.MOST));
  }
}
