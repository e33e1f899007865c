package org.quarterday.credituse;

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
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The register of unclaimed credits. */
@Path("/api/v1/unclaimed-credits")
@Tag(name = "credituse")
@Cancellable(false)
public class UnclaimedResource {

  private static final String WORDS = "A part of a name or of the account's reference.";

  @Inject CurrentActor actor;
  @Inject UnclaimedReads register;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listUnclaimedCredits",
      summary = "List unclaimed credits",
      description =
          "What is kept for people who could not be found, the newest first; accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<UnclaimedReads.Item>> list(
      @RestQuery @Parameter(description = WORDS) String q,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return register.list(actor.get(), q, after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportUnclaimedCredits",
      summary = "Unclaimed credits as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = WORDS) String q, @BeanParam Wanted wanted) {
    var by = actor.get();
    return exports.of(
        UnclaimedSheet.CREDITS, "", wanted, after -> register.list(by, q, after, Page.MOST));
  }
}
