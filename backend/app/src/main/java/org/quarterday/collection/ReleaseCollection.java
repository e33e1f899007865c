package org.quarterday.collection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.directdebit.FileSerials;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * A second person releases exactly what was looked at: the lines are made again and must come to
 * the same. From then on its collections are in this run and in no other, its new instructions are
 * lodged, and the file gets a serial number that no file of that day has had.
 */
@ApplicationScoped
class ReleaseCollection {

  @Schema(name = "CollectionRelease")
  record Request(
      @NotBlank @Schema(description = "The content hash of the run as it was looked at, in hex.")
          String contentHash) {}

  @Schema(name = "CollectionReleased")
  record Answer(UUID id, @Schema(examples = "000042") String serial, UUID jobId) {}

  private static final String ITEMS =
      """
      update direct_debit_item i set state = 'IN_RUN', run_id = l.run_id, transaction_code = l.transaction_code
        from collection_line l
       where l.run_id = ?1 and l.outcome = 'INCLUDED' and l.item_id is not null and i.account_id = l.account_id and i.id = l.item_id
         and i.state = 'PLANNED'\
      """;

  private static final String NOTED =
      """
      insert into mandate_event (account_id, mandate_id, number, state, words, made_by_name)
      select l.account_id, l.mandate_id,
             (select coalesce(max(e.number), 0) + 1 from mandate_event e where e.account_id = l.account_id and e.mandate_id = l.mandate_id),
             case l.transaction_code when '0N' then 'LODGED' else m.state end,
             case l.transaction_code when '0N' then 'Sent to the payer''s bank, for ' else 'The payer''s bank is told, for ' end || cast(?2 as text), ?3
        from collection_line l join mandate m on m.account_id = l.account_id and m.id = l.mandate_id
       where l.run_id = ?1 and l.item_id is null\
      """;

  /** As rules.MandateState's LODGE says; the lines hold captured mandates only for 0N. */
  private static final String LODGED =
      """
      update mandate m set lodge = 'NONE', state = case l.transaction_code when '0N' then 'LODGED' else m.state end,
             lodged_on = case when l.transaction_code in ('0N', '0S') then ?2 else m.lodged_on end,
             live_from = case when l.transaction_code in ('0N', '0S') then ?3 else m.live_from end, version = m.version + 1
        from collection_line l
       where l.run_id = ?1 and l.item_id is null and m.account_id = l.account_id and m.id = l.mandate_id\
      """;

  private static final String RELEASED =
      """
      update collection_run set state = 'MAKING', serial = ?2, released_by = ?3, released_by_name = ?4, released_at = clock_timestamp(),
             version = version + 1 where id = ?1\
      """;

  @Inject Once once;
  @Inject Today today;
  @Inject CouncilSettings settings;
  @Inject CollectionLines lines;
  @Inject CollectionJobs jobs;
  @Inject FileSerials serials;
  @Inject JobRunner runner;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
            by,
            key,
            new Whole(id, request),
            Answer.class,
            session ->
                CollectionRun.hold(session, id)
                    .invoke(run -> refuse(run, by, request))
                    .call(run ->
                        BankHolidays.of(session)
                            .call(days -> unchanged(session, run, days))
                            .chain(days -> live(session, run, days)))
                    .chain(run -> release(session, by, run)))
        .invoke(runner::wake);
  }

  private void refuse(CollectionRun run, Actor by, Request request) {
    run.mustBe(CollectionRun.State.DRAFT);
    FourEyes.require(run.preparedBy(), by, "prepared this run");
    run.inTime(today.date());
    if (!HexFormat.of().formatHex(run.contentHash()).equals(request.contentHash())) {
      throw changed();
    }
  }

  private Uni<Void> unchanged(Mutiny.Session session, CollectionRun run, WorkingDays days) {
    return lines
        .make(session, run.id(), run.serviceUser(), run.collectOn(), today.date(), days)
        .invoke(totals -> {
          if (!java.util.Arrays.equals(totals.hash(), run.contentHash())) {
            throw changed();
          }
          if (totals.items() + totals.instructions() == 0) {
            throw Problem.of(CollectionProblem.NOTHING_TO_SEND, "Every line is left out.");
          }
        })
        .replaceWithVoid();
  }

  private static Problem changed() {
    return Problem.of(
        CollectionProblem.COLLECTION_CHANGED,
        "A mandate, a notice or a collection has changed since. Prepare it again.");
  }

  /** What a new instruction waits for: its entry day, and the time in which the bank refuses. */
  private Uni<Void> live(Mutiny.Session session, CollectionRun run, WorkingDays days) {
    return settings
        .on(session, "DD_LODGED_WAIT_WORKING_DAYS", today.date())
        .map(wait -> days.after(run.collectOn(), wait))
        .chain(liveFrom ->
            Sql.run(session, ITEMS, run.id())
                .chain(() -> Sql.run(session, LODGED, run.id(), run.processingOn(), liveFrom)))
        .replaceWithVoid();
  }

  private Uni<Answer> release(Mutiny.Session session, Actor by, CollectionRun run) {
    LocalDate madeOn = today.date();
    return Sql.run(session, NOTED, run.id(), run.collectOn().toString(), by.name())
        .chain(() -> serials.next(session, run.serviceUser(), madeOn, run.id()))
        .call(serial -> Sql.run(session, RELEASED, run.id(), serial, by.id(), by.name()))
        .chain(serial ->
            jobs.start(
                    session,
                    by,
                    new Jobs.Start(
                        MakeFileRun.KIND,
                        run.id(),
                        "Make the Direct Debit file for " + run.collectOn(),
                        "dd:approve"))
                .map(job -> new Answer(run.id(), serial, job)));
  }
}
