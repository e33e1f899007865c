package org.quarterday.proof;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.CurrentActor;

/** The proof of the whole ledger, by day. */
@Path("/api/v1/days/{date}/proof")
@Tag(name = "proof")
@Cancellable(false)
public class LedgerProofResource {

  @Inject CurrentActor actor;
  @Inject LedgerProofRun run;
  @Inject Today today;

  @GET
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "getLedgerProof",
      summary = "The ledger's proof of a day",
      description = "As it was made that day, by the schedule or by a person. Scope: report:view.")
  public Uni<LedgerProof> kept(
      @RestPath @Parameter(schema = @Schema(format = "date")) String date) {
    return run.kept(Asked.neededDate("date", date));
  }

  @POST
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "proveLedger",
      summary = "Prove today's ledger now",
      description =
          "Reads every account and entry; the result is kept under today. Scope: report:view.")
  public Uni<LedgerProof> prove(
      @RestPath @Parameter(schema = @Schema(format = "date")) String date) {
    if (!Asked.neededDate("date", date).equals(today.date())) {
      throw Problem.of(
          ProofProblem.PROOF_OF_ANOTHER_DAY,
          "What stood on another day is no longer on record as it stood; look at that day's proof.");
    }
    return run.prove(actor.get());
  }
}
