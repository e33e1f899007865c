package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplaintReminder;
import org.quarterday.complaint.rules.StageClock;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;

/** A stage of a complaint that is locked. */
record KeptStage(UUID complaintId, String definition, StageClock clock) {

  private static final String READ =
      """
      select definition, acknowledge_by, acknowledged_on, answer_by, extended_to, answered_on
        from complaint_stage where complaint_id = ?1 and stage = ?2\
      """;

  private static final String BEGIN =
      "insert into complaint_stage (account_id, complaint_id, stage, asked_on, acknowledge_by) values (cast(?1 as uuid), ?2, ?3, ?4, ?5)";

  /** The one the complaint is at. */
  static Uni<KeptStage> of(Mutiny.Session session, KeptComplaint complaint) {
    return Sql.row(session, READ, complaint.id(), complaint.stage())
        .map(row ->
            new KeptStage(
                complaint.id(),
                (String) row[0],
                new StageClock(
                    complaint.stage(),
                    (LocalDate) row[1],
                    (LocalDate) row[2],
                    (LocalDate) row[3],
                    (LocalDate) row[4],
                    (LocalDate) row[5])));
  }

  /**
   * Begins one; the day by which it is acknowledged.
   *
   * @param accountId null for a complaint about no account
   */
  static Uni<LocalDate> begin(
      Mutiny.Session session, UUID accountId, UUID complaintId, int stage, LocalDate askedOn) {
    return Code.on(session, askedOn)
        .map(code -> code.days().acknowledgeBy(code.calendar(), stage, askedOn))
        .call(by -> Sql.run(session, BEGIN, accountId, complaintId, stage, askedOn, by));
  }

  /** What reminded of the step that is done, or of its day before it was put off, is finished. */
  Uni<Void> reminded(Mutiny.Session session, Actor by, Tasks tasks, String outcome) {
    return clock
        .step()
        .map(step ->
            ComplaintTasks.done(
                session,
                by,
                tasks,
                complaintId,
                ComplaintReminder.mark(clock.stage(), step, clock.dueOn()),
                outcome))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }
}
