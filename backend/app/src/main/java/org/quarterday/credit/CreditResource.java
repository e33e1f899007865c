package org.quarterday.credit;

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
import org.quarterday.credit.rules.SeemingCause;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The credits that stand. */
@Path("/api/v1/credits")
@Tag(name = "credit")
@Cancellable(false)
public class CreditResource {

  private static final String SIZE =
      "LARGE: at least the council's threshold, in pounds or in weeks of rent; ALL. LARGE when left out.";
  private static final String OF = "CURRENT or FORMER; both when left out.";
  private static final String CAUSES =
      "BENEFIT_OVERPAID, PAID_TWICE, IN_ADVANCE, DIRECT_DEBIT_TOO_HIGH, TENANCY_ENDED or NOT_FOUND; any when left out.";
  private static final String STANDINGS =
      "NOT_LOOKED_AT, BEING_PROVED, HELD or WAITING_FOR_DECISION; any when left out.";

  /** Which sizes are listed. */
  private enum Size {
    LARGE,
    ALL
  }

  @Inject CurrentActor actor;
  @Inject CreditReads credits;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCredits",
      summary = "List accounts with a standing credit",
      description =
          "The largest first, each with its size in weeks of rent, its 13 weeks, its age and where it seems to come from; accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<CreditFacts>> list(
      @RestQuery @Parameter(description = SIZE) String size,
      @RestQuery @Parameter(description = OF) String of,
      @RestQuery @Parameter(description = CAUSES) String cause,
      @RestQuery @Parameter(description = STANDINGS) String standing,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return credits.list(actor.get(), filter(size, of, cause, standing), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCredits",
      summary = "Accounts with a standing credit as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = SIZE) String size,
      @RestQuery @Parameter(description = OF) String of,
      @RestQuery @Parameter(description = CAUSES) String cause,
      @RestQuery @Parameter(description = STANDINGS) String standing,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(size, of, cause, standing);
    return exports.of(
        CreditSheet.CREDITS, "", wanted, after -> credits.list(by, asked, after, Page.MOST));
  }

  private static CreditReads.Filter filter(String size, String of, String cause, String standing) {
    return new CreditReads.Filter(
        Asked.oneOf(Size.class, "size", size) == Size.ALL,
        Asked.oneOf(CreditReads.Of.class, "of", of),
        Asked.oneOf(SeemingCause.class, "cause", cause),
        Asked.oneOf(CreditFacts.Standing.class, "standing", standing));
  }
}
