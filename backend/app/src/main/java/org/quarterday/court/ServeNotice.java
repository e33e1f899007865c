package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Writes down how and when one of those named was served. */
@ApplicationScoped
class ServeNotice {

  @Schema(name = "CourtServiceRequest")
  record Request(
      @NotNull UUID personId,
      @NotBlank @Schema(examples = "AT_HOME") String methodCode,
      @NotNull @CivilDay @Schema(description = "The day it was handed over, left or posted.")
          LocalDate servedOn) {}

  @Schema(name = "CourtServed")
  record Answer(
      @Schema(description = "The day it counts as served.") LocalDate deemedOn,
      CourtNotice.State state) {}

  private static final String DEEMED =
      """
      select m.name, m.deemed_days, t.name, t.served_on from court_service_method m
        join court_notice_tenant t on t.account_id = ?2 and t.notice_id = ?3 and t.person_id = ?4 where m.code = ?1\
      """;

  private static final String SERVED =
      """
      update court_notice_tenant set method_code = ?4, served_on = ?5, deemed_on = ?6, version = version + 1
       where account_id = ?1 and notice_id = ?2 and person_id = ?3\
      """;

  private static final String ALL =
      """
      update court_notice n set state = 'SERVED', version = version + 1 where n.account_id = ?1 and n.id = ?2 and n.state = 'MADE'
         and not exists (select from court_notice_tenant t where t.account_id = n.account_id and t.notice_id = n.id and t.served_on is null)\
      """;

  @Inject Work work;
  @Inject CourtTurn turn;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, UUID noticeId, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> CourtNotice.of(session, accountId, noticeId))
                .invoke(notice -> refuse(notice, request))
                .call(() ->
                    turn.ask(
                        session,
                        by,
                        accountId,
                        request.personId,
                        "Notice before a claim",
                        request.servedOn))
                .chain(notice -> serve(session, by, accountId, notice, request)));
  }

  private void refuse(CourtNotice notice, Request request) {
    if (request.servedOn.isBefore(notice.madeOn()) || request.servedOn.isAfter(today.date())) {
      throw Problem.of(
              CourtProblem.COURT_DAY_WRONG,
              "It was made on %s and is served by today.".formatted(DayInWords.of(notice.madeOn())))
          .at("/servedOn");
    }
  }

  private Uni<Answer> serve(
      Mutiny.Session session, Actor by, UUID accountId, CourtNotice notice, Request request) {
    return Sql.row(session, DEEMED, request.methodCode, accountId, notice.id(), request.personId)
        .chain(row -> {
          if (row == null) {
            throw Problem.of(
                    CourtProblem.COURT_NOTICE_NOT_FOUND, "Choose somebody it names and a method.")
                .at("/personId");
          }
          if (row[3] != null) {
            throw Problem.of(CourtProblem.COURT_DAY_WRONG, row[2] + " was served already.")
                .at("/personId");
          }
          LocalDate deemed = request.servedOn.plusDays(((Number) row[1]).longValue());
          refuseLate(notice, deemed);
          return Sql.run(
                  session,
                  SERVED,
                  accountId,
                  notice.id(),
                  request.personId,
                  request.methodCode,
                  request.servedOn,
                  deemed)
              .chain(() -> Sql.run(session, ALL, accountId, notice.id()))
              .call(() ->
                  CourtEvents.add(
                      session,
                      by,
                      accountId,
                      notice.id(),
                      CourtEvents.Kind.NOTICE_SERVED,
                      request.servedOn,
                      "%s: %s, counts as served on %s."
                          .formatted(row[2], row[0], DayInWords.of(deemed))))
              .map(all -> new Answer(deemed, all == 0 ? notice.state() : CourtNotice.State.SERVED));
        });
  }

  /** The notice names its earliest day; who is served later has less time than the law gives. */
  private static void refuseLate(CourtNotice notice, LocalDate deemed) {
    if (deemed.isAfter(notice.serveBy())) {
      throw Problem.of(
              CourtProblem.COURT_SERVED_TOO_LATE,
              "It counts as served on %s and had to be by %s, or its day comes too early: withdraw it and make another."
                  .formatted(DayInWords.of(deemed), DayInWords.of(notice.serveBy())))
          .at("/servedOn");
    }
  }
}
