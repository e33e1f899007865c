package org.quarterday.court;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.rules.CourtLetter;
import org.quarterday.court.rules.NoticeDays;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Makes a notice with its particulars, and a letter to each tenant it names. It runs once each of
 * them was served.
 */
@ApplicationScoped
class MakeNotice {

  /** A notice lies for some days before it is handed over, not for weeks. */
  private static final int SERVE_WITHIN_DAYS = 28;

  @Schema(name = "CourtNoticeRequest")
  record Request(
      @NotBlank @Schema(description = "The notice's code.", examples = "SEEKING_POSSESSION")
          String kindCode,
      @NotNull
          @CivilDay
          @Schema(
              description =
                  "The day by which everybody named is served; the notice's earliest day is counted from it.")
          LocalDate serveBy) {}

  @Schema(name = "CourtNoticeMade")
  record Answer(
      UUID id,
      @Schema(description = "Rent arrears in the particulars, in pence.", examples = "48000")
          long arrearsPence,
      LocalDate arrearsFrom,
      LocalDate earliestOn,
      @Schema(nullable = true) LocalDate lapsesOn,
      @Schema(nullable = true) LocalDate reviewBy,
      List<String> named) {}

  private record Kind(LocalDate validFrom, String name, NoticeDays.Kind days) {}

  private static final String STANDS =
      """
      select a.kind, a.ends_on, exists (select from court_notice n where n.account_id = a.account_id and n.state <> 'WITHDRAWN')
        from account a where a.account_id = ?1\
      """;

  private static final String KIND =
      """
      select k.valid_from, k.name, k.notice_days, k.lives_months, k.review_days
        from court_notice_kind k join account a on a.account_id = ?3 join tenancy t on t.id = a.tenancy_id and t.tenure_code = any (k.tenures)
       where k.code = ?1 and k.valid_from <= ?2 and (k.valid_before is null or k.valid_before > ?2)\
      """;

  private static final String INSERT =
      """
      insert into court_notice (account_id, id, state, kind_code, kind_valid_from, arrears_pence, arrears_from, made_on, serve_by, earliest_on,
                                lapses_on, review_by)
      values (?1, ?2, 'MADE', ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as date), cast(?11 as date))\
      """;

  private static final String NAMED =
      "insert into court_notice_tenant (account_id, notice_id, person_id, name, letter_id) values (?1, ?2, ?3, ?4, ?5)";

  @Inject Once once;
  @Inject CourtTurn turn;
  @Inject Letters letters;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> refuse(session, accountId, request))
                .chain(() -> turn.ask(session, by, accountId, "Notice before a claim"))
                .chain(() -> kind(session, accountId, request))
                .chain(kind ->
                    Particulars.of(session, accountId, today.date())
                        .chain(owed -> make(session, by, accountId, request, kind, owed))));
  }

  private Uni<Void> refuse(Mutiny.Session session, UUID accountId, Request request) {
    LocalDate day = today.date();
    if (request.serveBy.isBefore(day) || request.serveBy.isAfter(day.plusDays(SERVE_WITHIN_DAYS))) {
      throw Problem.of(
              CourtProblem.COURT_DAY_WRONG,
              "It is served from today on, within %d days.".formatted(SERVE_WITHIN_DAYS))
          .at("/serveBy");
    }
    return Sql.row(session, STANDS, accountId)
        .invoke(row -> {
          if ("SUB".equals(row[0]) || row[1] != null && ((LocalDate) row[1]).isBefore(day)) {
            throw Problem.of(
                CourtProblem.COURT_ACCOUNT_WRONG,
                "A notice is about the rent of a tenancy that runs.");
          }
          if ((Boolean) row[2]) {
            throw Problem.of(
                CourtProblem.COURT_NOTICE_STANDS, "Withdraw it before you make another.");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Kind> kind(Mutiny.Session session, UUID accountId, Request request) {
    return Sql.row(session, KIND, request.kindCode, today.date(), accountId)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                    CourtProblem.COURT_KIND_WRONG, "Choose a notice of this tenancy's kind.")
                .at("/kindCode");
          }
          return new Kind(
              (LocalDate) row[0],
              (String) row[1],
              new NoticeDays.Kind(((Number) row[2]).intValue(), whole(row[3]), whole(row[4])));
        });
  }

  private static Integer whole(Object value) {
    return value == null ? null : ((Number) value).intValue();
  }

  private Uni<Answer> make(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Request request,
      Kind kind,
      Particulars owed) {
    if (owed.pence() <= 0) {
      throw Problem.of(
          CourtProblem.COURT_NOTHING_OWED, "Costs and recharges are no ground for possession.");
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    NoticeDays days = NoticeDays.of(kind.days, request.serveBy);
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            request.kindCode,
            kind.validFrom,
            owed.pence(),
            owed.since(),
            today.date(),
            request.serveBy,
            days.earliestOn(),
            days.lapsesOn(),
            days.reviewBy())
        .chain(() -> name(session, by, accountId, id, draft(accountId, kind, owed, days)))
        .call(() ->
            CourtEvents.add(
                session,
                by,
                accountId,
                id,
                CourtEvents.Kind.NOTICE_MADE,
                today.date(),
                "%s: %s of rent owed since %s; no claim before %s."
                    .formatted(
                        kind.name,
                        Money.ofPence(owed.pence()).format(),
                        DayInWords.of(owed.since()),
                        DayInWords.of(days.earliestOn()))))
        .map(named ->
            new Answer(
                id,
                owed.pence(),
                owed.since(),
                days.earliestOn(),
                days.lapsesOn(),
                days.reviewBy(),
                named));
  }

  private Letters.Draft draft(UUID accountId, Kind kind, Particulars owed, NoticeDays days) {
    var text =
        CourtLetter.notice(
            new CourtLetter.Particulars(kind.name, owed.pence(), owed.since(), today.date(), days));
    return new Letters.Draft(accountId, LetterKind.COURT_NOTICE, kind.name, today.date(), text);
  }

  /** A letter to each: who has none is not named, and the notice would be bad. */
  private Uni<List<String>> name(
      Mutiny.Session session, Actor by, UUID accountId, UUID id, Letters.Draft draft) {
    return turn.tenants(session, accountId)
        .call(tenants -> {
          if (tenants.isEmpty()) {
            throw Problem.of(
                CourtProblem.COURT_NOBODY_TO_SERVE, "Nobody who owes it is known to be living.");
          }
          Uni<Void> each = Uni.createFrom().voidItem();
          for (CourtTurn.Tenant tenant : tenants) {
            each =
                each.chain(() -> letters.queue(session, by, draft, tenant.personId()))
                    .chain(queued -> {
                      if (queued.isEmpty()) {
                        throw Problem.of(
                            CourtProblem.COURT_HELD,
                            "A hold stops the letter to " + tenant.name() + ".");
                      }
                      return Sql.run(
                          session,
                          NAMED,
                          accountId,
                          id,
                          tenant.personId(),
                          tenant.name(),
                          queued.getFirst());
                    })
                    .replaceWithVoid();
          }
          return each;
        })
        .map(tenants -> tenants.stream().map(CourtTurn.Tenant::name).toList());
  }
}
