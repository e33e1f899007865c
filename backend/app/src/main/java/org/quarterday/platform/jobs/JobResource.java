package org.quarterday.platform.jobs;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Bulk work: how far it is, and stopping and starting it. */
@Path("/api/v1/jobs")
@Tag(name = "jobs")
@Cancellable(false)
public class JobResource {

  private static final Duration BEAT = Duration.ofMillis(500);

  @Inject CurrentActor actor;
  @Inject JobReads reads;
  @Inject SteerJob steer;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listJobs",
      summary = "Jobs, newest first",
      description = "Scope: account:read.")
  public Uni<Page<JobReads.Progress>> list(
      @RestQuery @Parameter(description = "The cursor of the page before.") String after,
      @RestQuery @Parameter(description = "1 to 250; 50 when left out.") Integer limit) {
    return reads.list(after, Page.limit(limit));
  }

  @GET
  @Path("/{jobId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getJob",
      summary = "One job and how far it has come",
      description = "Scope: account:read.")
  public Uni<JobReads.Progress> one(@RestPath UUID jobId) {
    return reads.one(jobId);
  }

  @GET
  @KnownJob
  @Path("/{jobId}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "followJob",
      summary = "A job's progress as it happens",
      description =
          "Server-sent events, each a Job, about twice a second until it ends. Scope: account:read.")
  public Multi<JobReads.Progress> follow(@RestPath UUID jobId) {
    Multi<JobReads.Progress> beats =
        Multi.createFrom()
            .ticks()
            .every(BEAT)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> reads.one(jobId));
    return Multi.createBy()
        .concatenating()
        .streams(reads.one(jobId).toMulti(), beats)
        .select()
        .first(new UntilEnded());
  }

  /** Lets the last event through: the one that says it has ended. */
  private static final class UntilEnded implements java.util.function.Predicate<JobReads.Progress> {
    private boolean ended;

    @Override
    public boolean test(JobReads.Progress job) {
      boolean wanted = !ended;
      ended = job.ended();
      return wanted;
    }
  }

  @POST
  @Path("/{jobId}/pause")
  @PermissionsAllowed({"debit:prepare", "debit:approve", "books:import", "account:write"})
  @Operation(
      operationId = "pauseJob",
      summary = "Take no more of a job's chunks",
      description = "Needs the permission the job was started with.")
  public Uni<JobReads.Progress> pause(@RestPath UUID jobId) {
    return steered(jobId, SteerJob.Turn.PAUSE);
  }

  @POST
  @Path("/{jobId}/resume")
  @PermissionsAllowed({"debit:prepare", "debit:approve", "books:import", "account:write"})
  @Operation(
      operationId = "resumeJob",
      summary = "Go on with a paused job",
      description = "Needs the permission the job was started with.")
  public Uni<JobReads.Progress> resume(@RestPath UUID jobId) {
    return steered(jobId, SteerJob.Turn.RESUME);
  }

  @POST
  @Path("/{jobId}/cancellation")
  @PermissionsAllowed({"debit:prepare", "debit:approve", "books:import", "account:write"})
  @Operation(
      operationId = "cancelJob",
      summary = "Give a job up",
      description =
          "Only jobs that may be left half done. Needs the permission the job was started with.")
  public Uni<JobReads.Progress> cancel(@RestPath UUID jobId) {
    return steered(jobId, SteerJob.Turn.CANCEL);
  }

  @POST
  @Path("/{jobId}/rerun")
  @PermissionsAllowed({"debit:prepare", "debit:approve", "books:import", "account:write"})
  @Operation(
      operationId = "rerunJobFailures",
      summary = "Try what failed again, and nothing else",
      description = "Needs the permission the job was started with.")
  public Uni<JobReads.Progress> rerun(@RestPath UUID jobId) {
    return steered(jobId, SteerJob.Turn.RERUN_FAILURES);
  }

  private Uni<JobReads.Progress> steered(UUID jobId, SteerJob.Turn turn) {
    return steer.run(actor.get(), jobId, turn).chain(() -> reads.one(jobId));
  }
}
