package org.quarterday.refundfile;

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
 * The dry run of a file of refunds: what it would pay, and on which day. Changes nothing but the
 * file itself; a dry run before it is discarded, for the same refunds are in both.
 */
@ApplicationScoped
class PrepareRefundFile {

  @Schema(name = "RefundFileRequest")
  record Request(
      @NotNull
          @CivilDay
          @Schema(
              description =
                  "The working day the payees have their money: the file goes two working days before.",
              examples = "2026-12-01")
          LocalDate payOn) {}

  @Schema(name = "RefundFilePrepared")
  record Answer(UUID id, int items, @Schema(description = "In pence.") long pence) {}

  /** Dry runs are made one after the other. The number is any; nothing else locks by it. */
  private static final String IN_TURN = "select cast(pg_advisory_xact_lock(40014) as text)";

  private static final String DISCARD =
      "update refund_file set state = 'DISCARDED', version = version + 1 where service_user = ?1 and state = 'DRAFT'";

  private static final String INSERT =
      """
      insert into refund_file (id, service_user, pay_on, processing_on, submit_by, state, content_hash, items, pence, prepared_by, prepared_by_name)
      values (?1, ?2, ?3, ?4, ?5, 'DRAFT', ?6, ?7, ?8, ?9, ?10)\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject CouncilSettings settings;
  @Inject FileSerials serials;

  Uni<Answer> run(Actor by, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            Sql.row(session, IN_TURN)
                .chain(() -> day(session, request.payOn()))
                .chain(day ->
                    serviceUser(session).chain(number -> prepare(session, by, id, number, day))));
  }

  private Uni<BacsDay> day(Mutiny.Session session, LocalDate payOn) {
    return BankHolidays.of(session)
        .map(days -> open(payOn, days))
        .call(day ->
            settings
                .on(session, "DD_FILE_AHEAD_DAYS", today.date())
                .invoke(ahead -> {
                  if (day.isEarly(today.date(), ahead)) {
                    throw wrong("Bacs takes a file up to %d days ahead.".formatted(ahead));
                  }
                }));
  }

  private BacsDay open(LocalDate payOn, WorkingDays days) {
    BacsDay.closed(payOn, days)
        .ifPresent(why -> {
          throw wrong(why);
        });
    BacsDay day = BacsDay.of(payOn, days);
    if (day.isLate(today.date())) {
      throw Problem.of(RefundFileProblem.REFUND_FILE_TOO_LATE, day.lateWords(today.date(), days))
          .at("/payOn");
    }
    return day;
  }

  private static Problem wrong(String why) {
    return Problem.of(RefundFileProblem.REFUND_DAY_WRONG, why).at("/payOn");
  }

  private Uni<String> serviceUser(Mutiny.Session session) {
    return serials
        .serviceUser(session)
        .invoke(number -> {
          if (number == null) {
            throw Problem.of(
                RefundFileProblem.REFUNDS_NOT_SET_UP,
                "An administrator enters the service user number.");
          }
        });
  }

  private static Uni<Answer> prepare(
      Mutiny.Session session, Actor by, UUID id, String number, BacsDay day) {
    return Sql.run(session, DISCARD, number)
        .chain(() -> RefundFileLines.make(session, id))
        .invoke(totals -> {
          if (totals.items() == 0) {
            throw Problem.of(
                RefundFileProblem.NO_REFUNDS_DUE, "Approve refunds first; each goes once.");
          }
        })
        .call(totals ->
            Sql.run(
                session,
                INSERT,
                id,
                number,
                day.moneyOn(),
                day.processingOn(),
                day.submitBy(),
                totals.bytes(),
                totals.items(),
                totals.pence(),
                by.id(),
                by.name()))
        .map(totals -> new Answer(id, totals.items(), totals.pence()));
  }
}
