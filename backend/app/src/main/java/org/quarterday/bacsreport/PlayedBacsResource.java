package org.quarterday.bacsreport;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Bacs and banks, invented: with the books of a demonstration only. */
@Path("/api/v1/simulated-bacs")
@Tag(name = "bacsreport")
@Cancellable(false)
public class PlayedBacsResource {

  @Inject CurrentActor actor;
  @Inject PlayNextDay play;
  @Inject PlayedBacsReads reads;

  @GET
  @Path("/{runId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getPlayedBacs",
      summary = "How far a run's cycle has been played",
      description =
          "Demonstration books only. Each day with the reports it brought. Scope: account:read.")
  public Uni<PlayedBacsReads.Cycle> cycle(@RestPath UUID runId) {
    return reads.of(runId);
  }

  @POST
  @Path("/{runId}/next-day")
  @Blocking
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "playNextBacsDay",
      summary = "Play the next day of a run's cycle",
      description =
          """
          Demonstration books only. Day 1 the input report, day 2 refused and changed instructions, day 3 unpaid collections, day 4 \
          refunds claimed. What a bank answers is told by the last two digits of the invented account. Scope: dd:prepare.\
          """)
  public PlayNextDay.Day next(@RestPath UUID runId) {
    return play.run(actor.get(), runId);
  }
}
