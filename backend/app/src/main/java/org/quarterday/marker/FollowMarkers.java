package org.quarterday.marker;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.marker.rules.MarkerReview;
import org.quarterday.marker.rules.MarkerState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;
import org.quarterday.task.rules.TaskHolder;

/**
 * Asks for the review of a marker before its day, and ends it on its day. Nobody is warned by one
 * whose day has come, whether this has run or not: the warnings look at the day themselves.
 */
@ApplicationScoped
class FollowMarkers {

  static final String TASK = "CAUTIONARY_REVIEW";

  private static final Logger LOG = Logger.getLogger(FollowMarkers.class);
  private static final Actor CLOCK = Actor.system("Cautionary markers");

  private static final String NEAR =
      """
      select m.id from cautionary_marker m
        join cautionary_category c on c.code = m.category_code and c.valid_from = m.category_valid_from
       where m.state = 'STANDING' and m.review_on - c.remind_days <= $1 order by m.review_on, m.id\
      """;

  private static final String LAPSE =
      "update cautionary_marker set state = 'LAPSED', ended_on = ?2, version = version + 1 where id = ?1";

  @Inject Pool pool;
  @Inject Work work;
  @Inject Tasks tasks;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.markers.follow:1h}",
      delayed = "2M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    return pool.preparedQuery(NEAR)
        .execute(Tuple.of(today.date()))
        .chain(rows ->
            Multi.createFrom()
                .iterable(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .replaceWithVoid());
  }

  private Uni<Void> one(UUID id) {
    return work.write(
            CLOCK,
            session -> KeptMarker.lock(session, CLOCK, id).chain(kept -> follow(session, kept)))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "marker %s was not followed", id))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> follow(Mutiny.Session session, KeptMarker kept) {
    LocalDate day = today.date();
    if (kept.state() != MarkerState.STANDING) {
      return Uni.createFrom().voidItem();
    }
    if (MarkerReview.lapsed(kept.reviewOn(), day)) {
      return Sql.run(session, LAPSE, kept.id(), kept.reviewOn())
          .chain(() ->
              MarkerEvents.add(
                  session, CLOCK, kept.id(), MarkerEvents.Kind.LAPSED, "Nobody renewed it"))
          .chain(() -> reviewed(tasks, session, CLOCK, kept.id(), "It lapsed"));
    }
    return kept.review().remind(kept.reviewOn(), day)
        ? tasks.raise(session, CLOCK, task(kept), TaskHolder.SENIOR).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static Tasks.Task task(KeptMarker kept) {
    return new Tasks.Task(
        null,
        TASK,
        "Review a cautionary marker before it lapses",
        "Open Cautionary markers. Renew it with the reason the risk is still there, or let it lapse.",
        Tasks.Priority.TEN_DAYS,
        about(kept.id()) + kept.reviewOn());
  }

  private static String about(UUID id) {
    return "CAUTIONARY_REVIEW:" + id + ":";
  }

  /** The review was done, or is no more needed. */
  static Uni<Void> reviewed(
      Tasks tasks, Mutiny.Session session, Actor by, UUID id, String outcome) {
    return tasks.allDone(session, by, TASK, about(id), outcome);
  }
}
