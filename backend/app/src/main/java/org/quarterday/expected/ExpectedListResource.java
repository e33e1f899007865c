package org.quarterday.expected;

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
import org.quarterday.expected.rules.CreditState;
import org.quarterday.expected.rules.Payer;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** What is due to come over many accounts. */
@Path("/api/v1/expected-credits")
@Tag(name = "expected")
@Cancellable(false)
public class ExpectedListResource {

  private static final String PAYERS =
      "HOUSING_BENEFIT, UNIVERSAL_CREDIT, UNIVERSAL_CREDIT_BY_TENANT, DIRECT_DEBIT, STANDING_ORDER or TENANT; all when left out.";
  private static final String STATES = "TO_COME, RECEIVED or LATE; all when left out.";
  private static final String WEEK = "Any day of the rent week they are due in; all when left out.";

  @Inject CurrentActor actor;
  @Inject ExpectedListReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listExpectedCredits",
      summary = "What is due over many accounts, from whom and when",
      description =
          "Lately received, late and to come, in the order of the accounts. The tenant’s own part is never late here: what it leaves unpaid is arrears. Scope: account:read.")
  public Uni<Page<ExpectedListReads.Item>> list(
      @RestQuery @Parameter(description = PAYERS) String payer,
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = WEEK) String week,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(actor.get(), filter(payer, state, week), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportExpectedCredits",
      summary = "What is due over many accounts, as a file",
      description = "With the filters and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = PAYERS) String payer,
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = WEEK) String week,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(payer, state, week);
    return exports.of(
        ExpectedSheet.CREDITS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  private static ExpectedListReads.Filter filter(String payer, String state, String week) {
    return new ExpectedListReads.Filter(
        Asked.oneOf(Payer.class, "payer", payer),
        Asked.oneOf(CreditState.class, "state", state),
        Asked.date("week", week));
  }
}
