package org.quarterday.bacsreport;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The lines of Bacs reports, and a person's word on those that need one. */
@Path("/api/v1/bacs-advices")
@Tag(name = "bacsreport")
@Cancellable(false)
public class BacsAdviceResource {

  private static final String OUTCOMES =
      "NEW, WAITING, APPLIED, PROPOSED, PARKED, ALREADY or SETTLED.";
  private static final String OPEN = "true: only those where a person has something to decide.";

  @Inject CurrentActor actor;
  @Inject AdviceReads reads;
  @Inject ApplyAdvice apply;
  @Inject SettleAdvice settle;
  @Inject HoldForDeath death;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listBacsAdvices",
      summary = "What Bacs reports say, line by line",
      description =
          "Of one report, of one account, or all that wait for a person. Scope: account:read.")
  public Uni<Page<AdviceReads.Item>> list(
      @RestQuery String reportId,
      @RestQuery String accountId,
      @RestQuery @Parameter(description = OUTCOMES) String outcome,
      @RestQuery @Parameter(description = OPEN) Boolean open,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        actor.get(), filter(reportId, accountId, outcome, open), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportBacsAdvices",
      summary = "Lines of Bacs reports as a file",
      description = "With the filter and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery String reportId,
      @RestQuery String accountId,
      @RestQuery @Parameter(description = OUTCOMES) String outcome,
      @RestQuery @Parameter(description = OPEN) Boolean open,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(reportId, accountId, outcome, open);
    return exports.of(
        BacsReportSheet.ADVICES, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  @POST
  @Path("/{adviceId}/application")
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "applyBacsAdvice",
      summary = "Take the step that is proposed, or try a parked line again",
      description =
          "Once: the second of two at once is told that it is decided. Scope: dd:prepare.")
  public Uni<ApplyAdvice.Answer> apply(@RestPath UUID adviceId) {
    return apply.run(actor.get(), adviceId);
  }

  @POST
  @Path("/{adviceId}/settlement")
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "settleBacsAdvice",
      summary = "Say how a line was dealt with by hand",
      description = "A parked one, or one whose proposed step is not taken. Scope: dd:prepare.")
  public Uni<SettleAdvice.Answer> settle(
      @RestPath UUID adviceId, @NotNull @Valid SettleAdvice.Request request) {
    return settle.run(actor.get(), adviceId, request);
  }

  @POST
  @Path("/{adviceId}/death-hold")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "holdForDeath",
      summary = "Hold what goes out to a payer whose bank reports that they have died",
      description =
          "The line of the report is its evidence; the caller says which tenant it is. Scope: arrears:act.")
  public Uni<HoldForDeath.Answer> hold(
      @RestPath UUID adviceId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid HoldForDeath.Request request) {
    return death.run(actor.get(), key, adviceId, request);
  }

  private static AdviceReads.Filter filter(
      String reportId, String accountId, String outcome, Boolean open) {
    return new AdviceReads.Filter(
        Asked.uuid("reportId", reportId),
        Asked.uuid("accountId", accountId),
        Asked.oneOf(Outcome.class, "outcome", outcome),
        open);
  }
}
