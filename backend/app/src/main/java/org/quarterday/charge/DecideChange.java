package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * The second person's answer to a change that waits: made as it was previewed, or refused. Maker
 * and checker are two people (segregation of duties), and what is approved is named by its hash.
 */
@ApplicationScoped
class DecideChange {

  @Schema(name = "ChangeApproval")
  record Approval(
      @NotBlank @Schema(description = "The contentHash of the change that was looked at.")
          String contentHash) {}

  @Schema(name = "ChangeRefusal")
  record Refusal(@NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "ChangeDecided")
  record Decided(UUID id, String state, @Schema(nullable = true) ChangeDesk.Answer change) {}

  private record Kept(String kind, UUID subject, String request, String hash, Actor maker) {}

  @Inject Once once;
  @Inject ChangeDesk desk;
  @Inject @Any Instance<Backdatable<?>> kinds;

  Uni<Decided> run(Actor by, String key, UUID id, Approval approval) {
    record Whole(UUID id, Approval approval) {}
    return once.write(
        by,
        key,
        new Whole(id, approval),
        Decided.class,
        session ->
            load(session, by, id)
                .chain(kept -> {
                  if (!kept.hash.equals(approval.contentHash)) {
                    throw Problem.of(ChargeProblem.CONTENT_CHANGED, "Look at the change again.")
                        .at("/contentHash");
                  }
                  return desk.applyKept(
                      session,
                      kept.maker,
                      by,
                      kind(kept.kind),
                      kept.subject,
                      kept.request,
                      kept.hash);
                })
                .call(() -> decide(session, by, id, "APPLIED", ""))
                .map(answer -> new Decided(id, "APPLIED", answer)));
  }

  Uni<Decided> refuse(Actor by, String key, UUID id, Refusal refusal) {
    record Whole(UUID id, Refusal refusal) {}
    return once.write(
        by,
        key,
        new Whole(id, refusal),
        Decided.class,
        session ->
            load(session, by, id)
                .chain(kept -> decide(session, by, id, "REFUSED", refusal.reason))
                .map(done -> new Decided(id, "REFUSED", null)));
  }

  private Backdatable<?> kind(String kind) {
    return kinds.stream()
        .filter(candidate -> candidate.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no change of kind " + kind));
  }

  private Uni<Kept> load(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(
            session,
            """
            select kind, subject_id, cast(request as text), content_hash, state, made_by, made_by_name
              from proposed_change where id = ?1 for update\
            """,
            id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(ChargeProblem.PROPOSAL_NOT_FOUND, "Look at the list again.");
          }
          if (!"AWAITING_CHECK".equals(row[4])) {
            throw Problem.of(ChargeProblem.PROPOSAL_DECIDED, "It is " + row[4] + ".");
          }
          if (by.id().equals(row[5])) {
            throw Problem.of(
                CommonProblem.SAME_PERSON,
                "The person who entered this change cannot also approve it.");
          }
          return new Kept(
              (String) row[0],
              (UUID) row[1],
              (String) row[2],
              (String) row[3],
              maker((String) row[5], (String) row[6]));
        });
  }

  private static Actor maker(String id, String name) {
    int bar = id.lastIndexOf('|');
    return new Actor(id.substring(0, bar), id.substring(bar + 1), name, "", Set.of());
  }

  private Uni<Integer> decide(
      Mutiny.Session session, Actor by, UUID id, String state, String note) {
    return Sql.run(
        session,
        """
        update proposed_change set state = ?2, decided_by = ?3, decided_by_name = ?4, decided_at = now(), note = ?5
         where id = ?1\
        """,
        id,
        state,
        by.id(),
        by.name(),
        note);
  }
}
