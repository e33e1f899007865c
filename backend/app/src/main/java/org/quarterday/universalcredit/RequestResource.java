package org.quarterday.universalcredit;

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
import org.quarterday.universalcredit.rules.RequestKind;
import org.quarterday.universalcredit.rules.RequestState;

/** Requests to the DWP over many accounts, followed until they are paid. */
@Path("/api/v1/universal-credit-requests")
@Tag(name = "universalcredit")
@Cancellable(false)
public class RequestResource {

  private static final String STATES =
      "PREPARED, ASKED, PAID, CLEARED, STOPPED, REFUSED or WITHDRAWN; what is open when left out.";
  private static final String KINDS = "MANAGED_PAYMENT or DEDUCTION; both when left out.";

  @Inject CurrentActor actor;
  @Inject RequestReads requests;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listUniversalCreditRequests",
      summary = "Requests for managed payments and deductions, the newest first",
      description = "Those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<RequestReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery boolean late,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return requests.list(actor.get(), filter(state, kind, late), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportUniversalCreditRequests",
      summary = "Requests for managed payments and deductions as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery boolean late,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, kind, late);
    return exports.of(
        UniversalCreditSheet.REQUESTS,
        "",
        wanted,
        after -> requests.list(by, asked, after, Page.MOST));
  }

  private static RequestReads.Filter filter(String state, String kind, boolean late) {
    return new RequestReads.Filter(
        Asked.oneOf(RequestState.class, "state", state),
        Asked.oneOf(RequestKind.class, "kind", kind),
        late,
        null);
  }
}
