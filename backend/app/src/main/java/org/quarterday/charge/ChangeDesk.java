package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.rules.BackdatedWeeks;
import org.quarterday.charge.rules.Finding;
import org.quarterday.charge.rules.VoidWeeks;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Work;

/**
 * Where changes that may reach into the past are previewed and made. A preview is the change
 * itself, done and rolled back, so that it cannot differ from what a commit does; a commit that
 * posts lines into past weeks names the preview it agrees with; one that goes further back than a
 * person may go alone is kept, undone, until a second person approves the same content.
 */
@ApplicationScoped
public class ChangeDesk {

  /** Whether a change was made, or waits, or was only looked at. */
  public enum State {
    PREVIEW,
    APPLIED,
    AWAITING_CHECK
  }

  /** What a change comes to. */
  @Schema(name = "Change")
  public record Answer(
      State state,
      @Schema(
              nullable = true,
              description = "What was made or changed: an account, a charge, a tenancy.")
          UUID id,
      @Schema(
              nullable = true,
              description = "The waiting change, when a second person has to check it.")
          UUID proposalId,
      @Schema(nullable = true, description = "The first day it makes a difference.")
          LocalDate earliestOn,
      @Schema(description = "Whether it goes back further than one person may go alone.")
          boolean secondPersonNeeded,
      @Schema(description = "One adjustment line per debited week and charge.")
          List<BackdatedWeeks.Line> lines,
      @Schema(description = "Sum of the lines in pence; positive is owed to the council.")
          long totalPence,
      @Schema(
              description =
                  "Change of the void loss of posted weeks, in pence; positive where the home was empty longer than they said.")
          long voidLossPence,
      @Schema(description = "Change of the weekly roll, in pence, once all of it is in force.")
          long weeklyRollPence,
      @Schema(
              description =
                  "What was noticed; what is not blocking has to be confirmed by its code.")
          List<Finding> findings,
      @Schema(description = "Send it as previewHash to agree with this preview.")
          String contentHash) {

    /** How many debited weeks it reaches into. */
    int weeks() {
      return (int) lines.stream().map(BackdatedWeeks.Line::weekStartsOn).distinct().count();
    }

    Answer as(State state, UUID proposalId) {
      return new Answer(
          state,
          state == State.APPLIED ? id : null,
          proposalId,
          earliestOn,
          secondPersonNeeded,
          lines,
          totalPence,
          voidLossPence,
          weeklyRollPence,
          findings,
          contentHash);
    }
  }

  /** Undoes the transaction it is thrown in and carries out what the change would have come to. */
  private static final class Rehearsed extends RuntimeException {
    private final transient Answer answer;

    private Rehearsed(Answer answer) {
      super("rolled back on purpose", null, false, false);
      this.answer = answer;
    }
  }

  @Inject Work work;
  @Inject Once once;
  @Inject Today today;
  @Inject CouncilSettings settings;
  @Inject ProposedChanges proposals;

  /** What the change would come to; nothing is kept. */
  <R extends Backdatable.Asked> Uni<Answer> preview(
      Actor by, Backdatable<R> change, UUID subject, R request) {
    return work.<Answer>write(
            by,
            session ->
                answer(session, by, null, change, subject, request)
                    .map(answer -> {
                      throw new Rehearsed(answer);
                    }))
        .onFailure(Rehearsed.class)
        .recoverWithItem(thrown -> ((Rehearsed) thrown).answer.as(State.PREVIEW, null));
  }

  /** Makes the change, once per key, or keeps it for a second person. */
  <R extends Backdatable.Asked> Uni<Answer> commit(
      Actor by, String key, Backdatable<R> change, UUID subject, R request) {
    record Whole(String kind, UUID subject, Object request) {}
    var whole = new Whole(change.kind(), subject, request);
    return once.write(
            by,
            key,
            whole,
            Answer.class,
            session ->
                answer(session, by, null, change, subject, request)
                    .map(answer -> {
                      agreed(answer, request);
                      if (answer.secondPersonNeeded) {
                        throw new Rehearsed(answer);
                      }
                      return answer.as(State.APPLIED, null);
                    }))
        .onFailure(Rehearsed.class)
        .recoverWithUni(thrown ->
            once.write(
                by,
                key,
                whole,
                Answer.class,
                session ->
                    proposed(session, by, change, subject, request, ((Rehearsed) thrown).answer)));
  }

  /** What a kept change would come to now; nothing is kept. */
  <R extends Backdatable.Asked> Uni<Answer> previewKept(
      Actor maker, Backdatable<R> change, UUID subject, String request) {
    return preview(maker, change, subject, proposals.read(request, change.request()));
  }

  /** Does a kept change inside the approver's transaction, if it comes to what the checker saw. */
  <R extends Backdatable.Asked> Uni<Answer> applyKept(
      Mutiny.Session session,
      Actor maker,
      Actor checker,
      Backdatable<R> change,
      UUID subject,
      String request,
      String contentHash) {
    return answer(
            session,
            maker,
            checker.id(),
            change,
            subject,
            proposals.read(request, change.request()))
        .map(answer -> {
          refuseOther(answer, contentHash, "/contentHash");
          return answer.as(State.APPLIED, null);
        });
  }

  private static void agreed(Answer answer, Backdatable.Asked asked) {
    Set<String> confirmed = asked.confirmed() == null ? Set.of() : asked.confirmed();
    Problem unconfirmed =
        Problem.of(
            ChargeProblem.CONFIRMATION_NEEDED, "Confirm each point by its code, or put it right.");
    boolean any = false;
    for (Finding finding : answer.findings) {
      if (!finding.blocking() && !confirmed.contains(finding.code())) {
        unconfirmed.at(finding.pointer(), finding.code(), finding.detail());
        any = true;
      }
    }
    if (any) {
      throw unconfirmed;
    }
    if (asked.previewHash() != null) {
      refuseOther(answer, asked.previewHash(), "/previewHash");
    } else if (!answer.lines.isEmpty()) {
      throw Problem.of(
              ChargeProblem.PREVIEW_MISSING,
              answer.lines.size() + " lines in past weeks: preview it and send its hash.")
          .at("/previewHash");
    }
  }

  private static void refuseOther(Answer answer, String hash, String pointer) {
    if (!answer.contentHash.equals(hash)) {
      throw Problem.of(
              ChargeProblem.CONTENT_CHANGED, "Preview it again: it comes to something else now.")
          .at(pointer);
    }
  }

  private <R extends Backdatable.Asked> Uni<Answer> answer(
      Mutiny.Session session,
      Actor maker,
      String approvedBy,
      Backdatable<R> change,
      UUID subject,
      R request) {
    return change
        .apply(session, maker, approvedBy, subject, request)
        .chain(outcome ->
            settings
                .on(session, CouncilSettings.BACKDATE_ALONE_DAYS, today.date())
                .map(days -> answer(change.kind(), subject, outcome, days)));
  }

  private Answer answer(String kind, UUID subject, RentRoll.Outcome outcome, int days) {
    boolean tooFar =
        outcome.earliestOn() != null
            && outcome.earliestOn().isBefore(today.date().minusDays(days))
            && !outcome.checked();
    long total = outcome.lines().stream().mapToLong(BackdatedWeeks.Line::differencePence).sum();
    long roll = outcome.steps().stream().mapToLong(step -> step.pence()).sum();
    return new Answer(
        State.PREVIEW,
        outcome.id(),
        null,
        outcome.earliestOn(),
        tooFar,
        outcome.lines(),
        total,
        outcome.voidLoss().stream().mapToLong(VoidWeeks.Line::difference).sum(),
        roll,
        outcome.findings(),
        ContentHash.of(ChangeContent.of(kind, subject, outcome)));
  }

  private <R extends Backdatable.Asked> Uni<Answer> proposed(
      Mutiny.Session session,
      Actor by,
      Backdatable<R> change,
      UUID subject,
      R request,
      Answer answer) {
    return proposals
        .keep(session, by, change, subject, request, answer)
        .map(id -> answer.as(State.AWAITING_CHECK, id));
  }
}
