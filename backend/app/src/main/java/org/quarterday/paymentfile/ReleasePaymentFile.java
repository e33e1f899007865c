package org.quarterday.paymentfile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Says of a held file that it is another payment day and not the same one again, which posts it.
 * Not by who sent it. Its lines are judged anew, and those that were received before are rejected
 * even so.
 */
@ApplicationScoped
class ReleasePaymentFile {

  @Schema(name = "PaymentFileRelease")
  record Request(
      @NotBlank
          @Size(max = 200)
          @Schema(
              description = "How you know that it is not the other file again.",
              examples = "Two days of the same takings, confirmed with the cash office")
          String reason) {}

  @Schema(name = "PaymentFileReleased")
  record Answer(UUID id, @Schema(description = "The job that posts it.") UUID jobId) {}

  @Inject Once once;
  @Inject Today today;
  @Inject AcceptPaymentFile accept;
  @Inject JobRunner runner;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
            by,
            key,
            new Whole(id, request),
            Answer.class,
            session ->
                HeldFile.decidedBy(session, id, by)
                    .call(() -> release(session, by, id, request))
                    .call(() ->
                        Sql.run(
                            session, PaymentMatch.AGAIN, id, StagedPayments.latest(today.date())))
                    .map(held ->
                        new AcceptPaymentFile.Taken(id, held.name(), held.receivedBy(), by.id()))
                    .chain(taken -> accept.take(session, by, taken))
                    .map(job -> new Answer(id, job)))
        .invoke(runner::wake);
  }

  private static Uni<Integer> release(Mutiny.Session session, Actor by, UUID id, Request request) {
    return Sql.run(
        session,
        """
        update payment_file set released_by = ?2, released_by_name = ?3, released_at = clock_timestamp(), release_reason = ?4
         where id = ?1\
        """,
        id,
        by.id(),
        by.name(),
        request.reason().strip());
  }
}
