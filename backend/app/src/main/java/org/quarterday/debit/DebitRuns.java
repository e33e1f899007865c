package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.debit.rules.RunState;
import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** Debit runs as commands load them: locked, with the facts a decision needs. */
@ApplicationScoped
class DebitRuns {

  @Inject Today today;

  /** The attempt of the week that is not backed out, locked; null if there is none. */
  Uni<DebitRun> live(Mutiny.Session session, LocalDate week) {
    return session
        .createQuery("from DebitRun where weekStartsOn = ?1 and state <> ?2", DebitRun.class)
        .setParameter(1, week)
        .setParameter(2, RunState.BACKED_OUT)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResultOrNull();
  }

  /** The same, with the answer to a caller when there is none. */
  Uni<DebitRun> found(Mutiny.Session session, LocalDate week) {
    return live(session, week)
        .invoke(run -> {
          if (run == null) {
            throw Problem.of(DebitProblem.DEBIT_NOT_FOUND, "Prepare it first.");
          }
        });
  }

  Uni<Integer> attempts(Mutiny.Session session, LocalDate week) {
    return session
        .createQuery(
            "select coalesce(max(attempt), 0) from DebitRun where weekStartsOn = ?1", Integer.class)
        .setParameter(1, week)
        .getSingleResult();
  }

  Uni<SignOff.Facts> facts(Mutiny.Session session, DebitRun run) {
    return session
        .createNativeQuery(RunFacts.SQL.replace("$1", "?1"), Object[].class)
        .setParameter(1, run.id)
        .getSingleResult()
        .map(row -> RunFacts.of(run, row));
  }

  /** Refuses the step in the rule's words, or lets it through. */
  Uni<SignOff.Facts> allowed(Mutiny.Session session, SignOff.Step step, DebitRun run, Actor by) {
    return facts(session, run)
        .invoke(facts ->
            SignOff.refusal(step, facts, by.id(), by.permissions())
                .ifPresent(refusal -> {
                  throw DebitProblem.refused(refusal);
                }));
  }

  /**
   * Holds the rent year open until the caller's transaction ends: who closes it waits, and then
   * finds the run at work.
   */
  Uni<Void> holdYearOpen(Mutiny.Session session, DebitRun run) {
    return session
        .createNativeQuery(
            """
            select y.year from rent_week w join rent_year y on y.year = w.year where w.starts_on = ?1 for share of y\
            """)
        .setParameter(1, run.weekStartsOn)
        .getSingleResult()
        .replaceWithVoid();
  }

  /** The fingerprint of what stands there now. */
  Uni<String> contentHash(Mutiny.Session session, DebitRun run) {
    return session
        .createNativeQuery(RunContent.SQL.replace("$1", "?1"), String.class)
        .setParameter(1, run.id)
        .getResultList()
        .map(ContentHash::of);
  }

  /** Writes down who took a step. */
  Uni<Void> sign(
      Mutiny.Session session, DebitRun run, String action, Actor by, String note, String hash) {
    return session
        .createNativeQuery(
            """
            insert into debit_sign_off (run_id, number, action, by_id, by_name, at, note, content_hash)
            select ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text) from debit_sign_off where run_id = ?1\
            """)
        .setParameter(1, run.id)
        .setParameter(2, action)
        .setParameter(3, by.id())
        .setParameter(4, by.name())
        .setParameter(5, today.instant())
        .setParameter(6, note == null ? "" : note)
        .setParameter(7, hash)
        .executeUpdate()
        .replaceWithVoid();
  }
}
