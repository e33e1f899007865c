package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.debit.rules.RunState;
import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Signs a debit as balanced, approves it, or closes it: a person's name under a content hash. The
 * hash is counted afresh each time, so that a signature is always for what stands there.
 */
@ApplicationScoped
class SignDebit {

  @Schema(name = "DebitSignature")
  record Request(
      @NotBlank
          @Pattern(regexp = "[0-9a-f]{64}", message = "Send the content hash as it was shown.")
          @Schema(description = "The content hash that was looked at.")
          String contentHash,
      @Size(max = 500) String note) {}

  @Schema(name = "DebitSigned")
  record Answer(LocalDate weekStartsOn, RunState state, String contentHash) {}

  @Inject Once once;
  @Inject DebitRuns runs;

  Uni<Answer> run(Actor by, String key, LocalDate week, SignOff.Step step, Request request) {
    record Whole(LocalDate week, SignOff.Step step, Request request) {}
    return once.write(
        by,
        key,
        new Whole(week, step, request),
        Answer.class,
        session -> sign(session, by, week, step, request));
  }

  private Uni<Answer> sign(
      Mutiny.Session session, Actor by, LocalDate week, SignOff.Step step, Request request) {
    return runs.found(session, week)
        .call(run -> runs.allowed(session, step, run, by))
        .call(run -> unchanged(session, run, request.contentHash()))
        .invoke(run -> decide(run, by, step, request.contentHash()))
        .call(run ->
            runs.sign(session, run, run.state.name(), by, request.note(), request.contentHash()))
        .map(run -> new Answer(run.weekStartsOn, run.state, request.contentHash()));
  }

  private Uni<Void> unchanged(Mutiny.Session session, DebitRun run, String looked) {
    return runs.contentHash(session, run)
        .invoke(now -> {
          boolean signed = run.contentHash == null || run.contentHash.equals(now);
          if (!now.equals(looked) || !signed) {
            throw Problem.of(
                    DebitProblem.CONTENT_CHANGED, "Look at the debit again before you sign it.")
                .at("/contentHash");
          }
        })
        .replaceWithVoid();
  }

  private static void decide(DebitRun run, Actor by, SignOff.Step step, String hash) {
    switch (step) {
      case BALANCE -> run.balance(by, hash);
      case APPROVE -> run.approve(by);
      case CLOSE -> run.close();
      default -> throw new IllegalArgumentException(step + " is not a signature");
    }
  }
}
