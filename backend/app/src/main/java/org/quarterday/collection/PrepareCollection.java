package org.quarterday.collection;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.BacsDay;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.directdebit.FileSerials;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * The dry run of a collection day: what would be sent, what would be left out and why, held against
 * what the schedules say. Changes nothing but the run itself; a dry run of the same day before it
 * is discarded.
 */
@ApplicationScoped
class PrepareCollection {

  @Schema(name = "CollectionRequest")
  record Request(
      @NotNull
          @CivilDay
          @Schema(
              description =
                  "The working day the money moves: the file goes two working days before.",
              examples = "2026-12-01")
          LocalDate collectOn) {}

  @Schema(name = "CollectionPrepared")
  record Answer(UUID id) {}

  private static final String DISCARD =
      """
      update collection_run set state = 'DISCARDED', version = version + 1
       where service_user = ?1 and collect_on = ?2 and state = 'DRAFT'\
      """;

  private static final String INSERT =
      """
      insert into collection_run (id, service_user, collect_on, processing_on, submit_by, state, content_hash, items, item_pence, instructions,
                                  left_out, left_out_pence, due_items, due_pence, prepared_by, prepared_by_name)
      values (?1, ?2, ?3, ?4, ?5, 'DRAFT', ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)\
      """;

  /**
   * Dry runs of one day are made one after the other. The number is any; nothing else locks by it.
   */
  private static final String IN_TURN = "select cast(pg_advisory_xact_lock(40006) as text)";

  @Inject Work work;
  @Inject Today today;
  @Inject CouncilSettings settings;
  @Inject CollectionLines lines;
  @Inject FileSerials serials;

  Uni<Answer> run(Actor by, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            Sql.row(session, IN_TURN)
                .chain(() -> BankHolidays.of(session))
                .call(days -> refuse(session, request.collectOn(), days))
                .chain(days ->
                    collector(session)
                        .chain(number -> prepare(session, by, id, number, request, days)))
                .replaceWith(new Answer(id)));
  }

  private Uni<Void> refuse(Mutiny.Session session, LocalDate collectOn, WorkingDays days) {
    BacsDay.closed(collectOn, days)
        .ifPresent(why -> {
          throw Problem.of(CollectionProblem.COLLECTION_DAY_WRONG, why).at("/collectOn");
        });
    BacsDay day = BacsDay.of(collectOn, days);
    if (day.isLate(today.date())) {
      throw Problem.of(CollectionProblem.COLLECTION_TOO_LATE, day.lateWords(today.date(), days))
          .at("/collectOn");
    }
    return settings
        .on(session, "DD_FILE_AHEAD_DAYS", today.date())
        .invoke(ahead -> {
          if (day.isEarly(today.date(), ahead)) {
            throw Problem.of(
                    CollectionProblem.COLLECTION_DAY_WRONG,
                    "Bacs takes a file up to %d days ahead.".formatted(ahead))
                .at("/collectOn");
          }
        })
        .replaceWithVoid();
  }

  private Uni<String> collector(Mutiny.Session session) {
    return serials
        .serviceUser(session)
        .invoke(number -> {
          if (number == null) {
            throw Problem.of(
                CollectionProblem.COLLECTION_NOT_SET_UP,
                "An administrator enters the service user number.");
          }
        });
  }

  private Uni<Void> prepare(
      Mutiny.Session session, Actor by, UUID id, String number, Request request, WorkingDays days) {
    LocalDate on = request.collectOn();
    return Sql.run(session, DISCARD, number, on)
        .chain(() -> lines.make(session, id, number, on, today.date(), days))
        .chain(totals ->
            Sql.run(
                session,
                INSERT,
                id,
                number,
                on,
                days.before(on, 1),
                days.before(on, CollectionRun.DAYS_AHEAD),
                totals.hash(),
                totals.items(),
                totals.itemPence(),
                totals.instructions(),
                totals.leftOut(),
                totals.leftOutPence(),
                totals.dueItems(),
                totals.duePence(),
                by.id(),
                by.name()))
        .replaceWithVoid();
  }
}
