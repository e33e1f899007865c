package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ComplaintReminder;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Says that something an answer promised was done. Compensation that was set against the account
 * names the entry by which it was: nothing is posted here.
 */
@ApplicationScoped
class FinishAction {

  @Schema(name = "ComplaintActionOutcome")
  record Request(
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "What was done.",
              examples = "Credited with adjustment of 12 May; told her by telephone")
          String words,
      @Positive
          @Schema(
              nullable = true,
              description =
                  "The number of the account's entry that set the compensation against what is owed.",
              examples = "118")
          Integer entryNumber) {}

  private record Promised(LocalDate dueOn, Long amountPence, boolean setOff) {}

  private static final String PROMISED =
      "select state, due_on, amount_pence, set_off from complaint_action where complaint_id = ?1 and id = ?2";

  private static final String ENTRY =
      """
      select e.amount_pence, exists (select from complaint_action c where c.account_id = e.account_id and c.entry_number = e.number)
                          or e.reverses is not null or exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)
        from entry e where e.account_id = ?1 and e.number = ?2\
      """;

  private static final String DONE =
      """
      update complaint_action set state = 'DONE', done_on = ?2, done_words = ?3, done_by_name = ?4, entry_number = cast(?5 as integer),
             version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject Tasks tasks;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, UUID actionId, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .chain(complaint ->
                    promised(session, complaint, actionId)
                        .call(promised -> refuseEntry(session, complaint, promised, request))
                        .chain(promised ->
                            finish(session, by, complaint, actionId, promised, request))));
  }

  private static Uni<Promised> promised(
      Mutiny.Session session, KeptComplaint complaint, UUID actionId) {
    return Sql.row(session, PROMISED, complaint.id(), actionId)
        .map(row -> {
          if (row == null || !"OPEN".equals(row[0])) {
            throw Problem.of(
                ComplaintProblem.COMPLAINT_ACTION_NOT_FOUND,
                row == null ? "Look at the complaint again." : "It is not open.");
          }
          return new Promised(
              (LocalDate) row[1],
              row[2] == null ? null : ((Number) row[2]).longValue(),
              (Boolean) row[3]);
        });
  }

  private static Uni<Void> refuseEntry(
      Mutiny.Session session, KeptComplaint complaint, Promised promised, Request request) {
    if (!promised.setOff) {
      if (request.entryNumber != null) {
        throw wrong("Only compensation set against the account names an entry.");
      }
      return Uni.createFrom().voidItem();
    }
    if (request.entryNumber == null) {
      throw wrong("Give the entry that took it off what is owed; post it first.");
    }
    return Sql.row(session, ENTRY, complaint.accountId(), request.entryNumber)
        .invoke(row -> {
          if (row == null
              || ((Number) row[0]).longValue() != -promised.amountPence
              || (Boolean) row[1]) {
            throw wrong(
                "Give an entry that credits exactly this sum, stands, and stands for no other.");
          }
        })
        .replaceWithVoid();
  }

  private static Problem wrong(String why) {
    return Problem.of(ComplaintProblem.COMPLAINT_ENTRY_WRONG, why).at("/entryNumber");
  }

  private Uni<ComplaintMoved> finish(
      Mutiny.Session session,
      Actor by,
      KeptComplaint complaint,
      UUID actionId,
      Promised promised,
      Request request) {
    String words = request.words.strip();
    return Sql.run(session, DONE, actionId, today.date(), words, by.name(), request.entryNumber)
        .chain(() ->
            ComplaintTasks.done(
                session,
                by,
                tasks,
                complaint.id(),
                ComplaintReminder.mark(actionId.toString(), promised.dueOn),
                words))
        .chain(() -> complaint.touch(session))
        .chain(() ->
            ComplaintEvents.add(
                session,
                by,
                complaint,
                complaint.stage(),
                ComplaintEvents.Kind.ACTION_DONE,
                today.date(),
                words))
        .replaceWith(new ComplaintMoved(complaint.id(), complaint.state(), null));
  }
}
