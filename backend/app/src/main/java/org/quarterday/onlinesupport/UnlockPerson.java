package org.quarterday.onlinesupport;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Lets a person be sent codes and be checked again before the day is over. Whose checks failed does
 * not unlock what they locked.
 */
@ApplicationScoped
class UnlockPerson {

  @Schema(name = "OnlineUnlockRequest")
  record Request(
      @NotBlank @Size(min = 5, max = 300) @Schema(examples = "Came to the office with a passport")
          String reason) {}

  @Schema(name = "OnlineUnlocked")
  record Answer(Instant unlockedAt) {}

  private static final String LOCK = "select id from person where id = ?1 for no key update";

  private static final String INSERT =
      "insert into online_unlock (id, person_id, reason, unlocked_by, unlocked_by_name, unlocked_at) values (?1, ?2, ?3, ?4, ?5, ?6)";

  @Inject Work work;
  @Inject OwnHousehold household;
  @Inject Today today;

  /**
   * @throws Problem 409 ONLINE_NOT_LOCKED, 403 ONLINE_UNLOCK_ANOTHER
   */
  Uni<Answer> run(Actor by, UUID personId, Request request) {
    OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
    String reason = request.reason().strip();
    return household
        .refuse(by, personId)
        .chain(() ->
            work.write(
                by,
                reason,
                session ->
                    Sql.row(session, LOCK, personId)
                        .chain(() -> OnlineTerms.on(session, today.date()))
                        .chain(terms -> mayUnlock(session, by, personId, terms, now))
                        .chain(() ->
                            Sql.run(
                                session,
                                INSERT,
                                UuidCreator.getTimeOrderedEpoch(),
                                personId,
                                reason,
                                by.id(),
                                by.name(),
                                now))
                        .replaceWith(() -> new Answer(now.toInstant()))));
  }

  private static Uni<Void> mayUnlock(
      Mutiny.Session session, Actor by, UUID personId, OnlineTerms terms, OffsetDateTime now) {
    return Sql.row(session, Lock.COUNTS, personId, now.minusDays(1), by.id())
        .invoke(row -> {
          var lock = Lock.of(row, terms);
          if (!lock.locked()) {
            throw Problem.of(
                OnlineSupportProblem.ONLINE_NOT_LOCKED, "They can be sent a code and be checked.");
          }
          if (lock.checks() && ((Number) row[3]).intValue() > 0) {
            throw Problem.of(
                OnlineSupportProblem.ONLINE_UNLOCK_ANOTHER,
                "A check of yours failed. Ask somebody else to look at it.");
          }
        })
        .replaceWithVoid();
  }
}
