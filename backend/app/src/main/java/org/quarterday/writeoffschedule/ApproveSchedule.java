package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoffschedule.rules.ScheduleState;

/**
 * Approves another person's schedule, which writes its debts off: each line once, in the one
 * transaction of the approval. Neither who prepared or sent it, nor who proposed a line of it, nor
 * anybody linked to one of the tenancies can approve; and the limits have to cover the largest debt
 * and the total, each with what counts beside it ({@link Weighing}). A line whose debt is not there
 * any more is left out with its reason, and stops no other.
 */
@ApplicationScoped
class ApproveSchedule {

  @Schema(name = "WriteOffScheduleApproval")
  record Request(
      @NotBlank @Schema(description = "The hash of the schedule that was looked at.")
          String contentHash,
      @Size(max = 200) @Schema(nullable = true, examples = "Cabinet, 12 October 2026, minute 48")
          String note) {}

  @Schema(name = "WriteOffNotPosted")
  record Missed(
      UUID writeOffId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(examples = "Nothing is owed any more.") String why) {}

  @Schema(name = "WriteOffScheduleApproved")
  record Answer(
      UUID id,
      ScheduleState state,
      int postedItems,
      @Schema(description = "In pence.") long postedPence,
      @Schema(description = "Lines that could not be posted any more.") List<Missed> missed) {}

  private static final String POSTED =
      """
      update write_off_schedule set state = 'POSTED', decided_by = ?2, decided_by_name = ?3, decided_at = clock_timestamp(), decision_note = ?4,
             journal_id = cast(?5 as uuid), posted_items = ?6, posted_pence = ?7, version = version + 1
       where id = ?1\
      """;

  @Inject Once once;
  @Inject PostLines post;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            Schedule.hold(session, id)
                .invoke(held -> refuse(held, by, request))
                .call(() -> Schedule.refuseOwn(session, by, id))
                .call(held -> unchanged(session, by, held))
                .chain(held -> post.of(session, by, held))
                .chain(done -> save(session, by, id, request, done)));
  }

  private static void refuse(Schedule held, Actor by, Request request) {
    held.after(ScheduleState.Event.APPROVE);
    FourEyes.require(held.preparedBy(), by, "prepared this schedule");
    FourEyes.require(held.sentBy(), by, "sent this schedule");
    if (!held.contentHash().equals(request.contentHash())) {
      throw Schedule.changed().at("/contentHash");
    }
  }

  /** Made again from the rows, whatever was written beside them; and within the limits. */
  private Uni<Void> unchanged(Mutiny.Session session, Actor by, Schedule held) {
    return ScheduleLines.of(session, held)
        .invoke(lines -> {
          if (!lines.hash().equals(held.contentHash())) {
            throw Schedule.changed();
          }
          lines
              .lines()
              .forEach(line -> FourEyes.require(line.proposedBy(), by, "proposed a line of it"));
        })
        .chain(lines ->
            Weighing.of(session, by, held.id(), lines)
                .chain(weighed ->
                    Authorities.of(session, today.date())
                        .invoke(authority ->
                            authority
                                .whyNot(by.permissions(), weighed)
                                .ifPresent(why -> {
                                  throw Problem.of(ScheduleProblem.WRITE_OFF_OVER_LIMIT, why);
                                }))))
        .replaceWithVoid();
  }

  private static Uni<Answer> save(
      Mutiny.Session session, Actor by, UUID id, Request request, PostLines.Done done) {
    return Sql.run(
            session,
            POSTED,
            id,
            by.id(),
            by.name(),
            request.note() == null ? "" : request.note().strip(),
            done.journalId(),
            done.items(),
            done.pence())
        .replaceWith(
            new Answer(id, ScheduleState.POSTED, done.items(), done.pence(), done.missed()));
  }
}
