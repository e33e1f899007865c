package org.quarterday.agencyreturn;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.CurrentActor;

/** What collection agencies send: payments and what became of debts. */
@Path("/api/v1/agency-returns")
@Tag(name = "agencyreturn")
@Cancellable(false)
public class AgencyReturnResource {

  private static final String STATES = "POSTED, NOTED, PARKED, UNREADABLE or DISMISSED.";

  @Inject CurrentActor actor;
  @Inject ReturnReads reads;
  @Inject ReceiveReturnFile receive;
  @Inject DecideReturnLine decide;
  @Inject ExplainCommission explain;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listAgencyReturns",
      summary = "Files of agencies, newest first",
      description =
          "Each with its payments and how its commission stands to the terms. Scope: account:read.")
  public Uni<Page<ReturnReads.Item>> list(
      @RestQuery @Parameter(description = "An agency's code.") String agency,
      @RestQuery @Parameter(description = "Only those somebody has something to do about.")
          Boolean open,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(agency, Boolean.TRUE.equals(open), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportAgencyReturns",
      summary = "Files of agencies as a file",
      description = "With the filters and the columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery String agency, @RestQuery Boolean open, @BeanParam Wanted wanted) {
    return exports.of(
        ReturnSheet.FILES,
        "",
        wanted,
        after -> reads.list(agency, Boolean.TRUE.equals(open), after, Page.MOST));
  }

  @POST
  @Consumes({"text/csv", "application/octet-stream", "text/plain"})
  @ResponseStatus(201)
  @Blocking
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "sendAgencyReturn",
      summary = "Send a file an agency made",
      description =
          "CSV with our_ref, date, type, gross, commission, net. Payments are posted as the debtors made them; what cannot be worked is parked with its reason; the same file twice changes nothing. Scope: payment:post.")
  public ReceiveReturnFile.Answer send(
      @RestQuery @Parameter(example = "HARROW_LEE") String agency,
      @RestQuery @Size(max = 100) @Parameter(example = "harrow-lee-w47.csv") String name,
      InputStream body) {
    if (agency == null || agency.isBlank()) {
      throw Problem.of(CommonProblem.INVALID, "Say which agency sent it.").at("/agency");
    }
    return receive.run(actor.get(), new ReceiveReturnFile.Sent(agency, name, body));
  }

  @GET
  @Path("/{fileId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAgencyReturn",
      summary = "A file of an agency",
      description = "With its totals; its lines are listed under lines. Scope: account:read.")
  public Uni<ReturnReads.Item> one(@RestPath UUID fileId) {
    return reads.one(fileId);
  }

  @GET
  @Path("/{fileId}/lines")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listAgencyReturnLines",
      summary = "The lines of an agency's file",
      description =
          "In the order of the file. Accounts of tenancies you are linked to are not listed. Scope: account:read.")
  public Uni<Page<ReturnReads.Line>> lines(
      @RestPath UUID fileId,
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = "Only those whose commission nobody has explained.")
          Boolean apart,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.lines(
        actor.get(),
        fileId,
        Asked.oneOf(WorkedLine.State.class, "state", state),
        Boolean.TRUE.equals(apart),
        after,
        Page.limit(limit));
  }

  @POST
  @Path("/{fileId}/lines/{number}/decision")
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "decideAgencyReturnLine",
      summary = "Take a parked line, or dismiss it",
      description =
          "With the reason. A payment that is taken is posted once, whatever is pressed twice. Scope: payment:post.")
  public Uni<DecideReturnLine.Answer> decide(
      @RestPath UUID fileId,
      @RestPath int number,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid DecideReturnLine.Request request) {
    return decide.run(actor.get(), key, fileId, number, request);
  }

  @POST
  @Path("/{fileId}/lines/{number}/explanation")
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "explainAgencyCommission",
      summary = "Say why a commission is not what the terms say",
      description = "Until then the difference is carried. Scope: payment:post.")
  public Uni<ExplainCommission.Answer> explain(
      @RestPath UUID fileId,
      @RestPath int number,
      @NotNull @Valid ExplainCommission.Request request) {
    return explain.run(actor.get(), fileId, number, request);
  }
}
