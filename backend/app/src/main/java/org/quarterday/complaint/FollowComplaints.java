package org.quarterday.complaint;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.quarterday.complaint.rules.ComplaintReminder;
import org.quarterday.complaint.rules.StageClock;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Reminds people of the days of complaints and of what answers promised: a task when a day comes
 * near, another when it has gone by, each once however often this runs.
 */
@ApplicationScoped
class FollowComplaints {

  private static final Logger LOG = Logger.getLogger(FollowComplaints.class);
  private static final Actor CLOCK = Actor.system("Complaints");

  /** Wide enough for any number of working days somebody may set; the rule decides. */
  private static final int AHEAD_DAYS = 60;

  /** Stages that wait for something and promises that are open, by their day. */
  private static final String WAITING =
      """
      select c.account_id, c.id, c.reference, s.stage, s.acknowledge_by, s.acknowledged_on, s.answer_by, s.extended_to,
             cast(null as uuid) as action_id, cast(null as text) as words, cast(null as date) as due_on
        from complaint_stage s join complaint c on c.id = s.complaint_id
       where s.answered_on is null and c.state = any ($2) and coalesce(s.extended_to, s.answer_by, s.acknowledge_by) <= $1
       union all
      select c.account_id, c.id, c.reference, x.stage, null, null, null, null, x.id, x.words, x.due_on
        from complaint_action x join complaint c on c.id = x.complaint_id
       where x.state = 'OPEN' and x.due_on <= $1\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject Tasks tasks;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.complaints.follow:1h}",
      delayed = "2M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    LocalDate day = today.date();
    return Code.on(pool, day)
        .chain(code ->
            pool.preparedQuery(WAITING)
                .execute(Tuple.of(day.plusDays(AHEAD_DAYS), ComplaintClocks.WAIT))
                .chain(rows ->
                    Multi.createFrom()
                        .iterable(StreamSupport.stream(rows.spliterator(), false).toList())
                        .onItem()
                        .transformToUniAndConcatenate(row -> one(row, code, day))
                        .collect()
                        .last()
                        .replaceWithVoid()));
  }

  private Uni<Boolean> one(Row row, Code code, LocalDate day) {
    Optional<ComplaintReminder> due = due(row, code, day);
    if (due.isEmpty()) {
      return Uni.createFrom().item(false);
    }
    UUID complaint = row.getUUID("id");
    return work.write(
            CLOCK,
            session ->
                ComplaintTasks.raise(
                    session, CLOCK, tasks, row.getUUID("account_id"), complaint, due.get()))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "complaint %s was not followed", complaint))
        .onFailure()
        .recoverWithItem(false);
  }

  private static Optional<ComplaintReminder> due(Row row, Code code, LocalDate day) {
    UUID action = row.getUUID("action_id");
    if (action != null) {
      return ComplaintReminder.ofAction(
          row.getString("reference"),
          row.getString("words"),
          action.toString(),
          row.getLocalDate("due_on"),
          code.calendar(),
          day,
          code.days().soon());
    }
    var clock =
        new StageClock(
            row.getInteger("stage"),
            row.getLocalDate("acknowledge_by"),
            row.getLocalDate("acknowledged_on"),
            row.getLocalDate("answer_by"),
            row.getLocalDate("extended_to"),
            null);
    return ComplaintReminder.ofStage(
        row.getString("reference"), clock, code.calendar(), day, code.days().soon());
  }
}
