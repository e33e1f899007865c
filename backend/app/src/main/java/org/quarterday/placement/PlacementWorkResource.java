package org.quarterday.placement;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.quarterday.platform.security.CurrentActor;

/** Which debts may go to an agency, and what agencies must hear. */
@Path("/api/v1")
@Tag(name = "placement")
@Cancellable(false)
public class PlacementWorkResource {

  @Inject CurrentActor actor;
  @Inject CandidateReads candidates;
  @Inject DebtReads debts;
  @Inject MakeRecallFile make;
  @Inject MadeFile files;

  @GET
  @Path("/placement-candidates")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "listPlacementCandidates",
      summary = "Debts that may go to an agency, and why others may not",
      description = "Those whose case waits for a decision, the 300 largest. Scope: arrears:act.")
  public Uni<CandidateReads.Listed> candidates() {
    return candidates.all(actor.get());
  }

  @GET
  @Path("/placement-recalls")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "listPlacementRecalls",
      summary = "What an agency has to be told of, and the files that told it",
      description = "Scope: arrears:act.")
  public Uni<DebtReads.Recalls> recalls(
      @RestQuery @NotNull @Parameter(description = "An agency's code.") String agency) {
    return debts.recalls(actor.get(), agency);
  }

  @POST
  @Path("/placement-recall-files")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "makePlacementRecallFile",
      summary = "Make the file that tells an agency to stop",
      description = "Each recall is in one file only. Scope: arrears:act.")
  public Uni<MakeRecallFile.Answer> make(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid MakeRecallFile.Request request) {
    return make.run(actor.get(), key, request);
  }

  @GET
  @Path("/placement-recall-files/{fileId}/file.csv")
  @Produces(Download.CSV)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "getPlacementRecallFile",
      summary = "A file of recalls",
      description = "The same bytes whenever it is asked for. Scope: arrears:act.")
  public Uni<Response> file(@RestPath UUID fileId) {
    return files.readRecalls(fileId).map(whole -> Download.csv(whole.name(), whole.bytes()));
  }
}
