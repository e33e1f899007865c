package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.debit.rules.RunState;
import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/** Refuses to approve: the debit goes back to whoever prepares it, with the reason. */
@ApplicationScoped
class SendDebitBack {

  @Schema(name = "DebitRefusal")
  record Request(@NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "DebitRefused")
  record Answer(LocalDate weekStartsOn, RunState state) {}

  @Inject Once once;
  @Inject DebitRuns runs;

  Uni<Answer> run(Actor by, String key, LocalDate week, Request request) {
    record Whole(LocalDate week, Request request) {}
    return once.write(
        by,
        key,
        new Whole(week, request),
        Answer.class,
        session ->
            runs.found(session, week)
                .call(run -> runs.allowed(session, SignOff.Step.REFUSE, run, by))
                .invoke(DebitRun::sendBack)
                .call(run -> runs.sign(session, run, "SENT_BACK", by, request.reason(), null))
                .map(run -> new Answer(run.weekStartsOn, run.state)));
  }
}
