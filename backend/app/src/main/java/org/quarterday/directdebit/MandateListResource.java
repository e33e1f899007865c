package org.quarterday.directdebit;

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
import org.quarterday.directdebit.rules.MandateState;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The council's mandates. */
@Path("/api/v1/mandates")
@Tag(name = "directdebit")
@Cancellable(false)
public class MandateListResource {

  private static final String STATES =
      "CAPTURED, LODGED, LIVE, SUSPENDED, REJECTED, DORMANT or CANCELLED; all when left out.";

  @Inject CurrentActor actor;
  @Inject DirectDebitReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listMandates",
      summary = "Direct Debits by where they stand",
      description = "The oldest first; bank details masked. Scope: account:read.")
  public Uni<Page<DirectDebitReads.Item>> list(
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
      operationId = "exportMandates",
      summary = "Direct Debits as a file",
      description = "With the filter and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state, @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state);
    return exports.of(
        MandateSheet.MANDATES, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  private static DirectDebitReads.Filter filter(String state) {
    return new DirectDebitReads.Filter(Asked.oneOf(MandateState.class, "state", state));
  }
}
