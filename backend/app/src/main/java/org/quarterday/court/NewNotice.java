package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.rules.NoticeDays;
import org.quarterday.money.Money;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A notice as it is put on file, under the account's turn: one at a time on an account, of a kind
 * that fits the tenancy.
 *
 * @param owed the rent in its particulars
 * @param serveBy the day by which everybody it names is served
 */
record NewNotice(
    UUID id,
    Kind kind,
    Particulars owed,
    LocalDate madeOn,
    LocalDate serveBy,
    NoticeDays days,
    Came came) {

  /** A notice lies for some days before it is handed over, not for weeks. */
  static final int SERVE_WITHIN_DAYS = 28;

  /** How a notice came on file. */
  enum Came {
    MADE,
    /** It was given before, and is written down from its paper. */
    ON_PAPER
  }

  /** What a notice of a tenure has to have, as on a day. */
  record Kind(String code, LocalDate validFrom, String name, NoticeDays.Kind days) {}

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
                                lapses_on, review_by, on_paper)
      values (?1, ?2, 'MADE', ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as date), cast(?11 as date), ?12)\
      """;

  private static final String NAMED =
      """
      insert into court_notice_tenant (account_id, notice_id, person_id, name, letter_id) values (?1, ?2, ?3, ?4, cast(?5 as uuid))\
      """;

  /**
   * @throws Problem 409 COURT_ACCOUNT_WRONG or COURT_NOTICE_STANDS
   */
  static Uni<Void> refuse(Mutiny.Session session, UUID accountId, LocalDate today) {
    return Sql.row(session, STANDS, accountId)
        .invoke(row -> {
          if ("SUB".equals(row[0]) || row[1] != null && ((LocalDate) row[1]).isBefore(today)) {
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

  /**
   * @throws Problem 422 COURT_KIND_WRONG when the tenancy has no such notice on the day
   */
  static Uni<Kind> kind(Mutiny.Session session, UUID accountId, String code, LocalDate on) {
    return Sql.row(session, KIND, code, on, accountId)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                    CourtProblem.COURT_KIND_WRONG, "Choose a notice of this tenancy's kind.")
                .at("/kindCode");
          }
          return new Kind(
              code,
              (LocalDate) row[0],
              (String) row[1],
              new NoticeDays.Kind(((Number) row[2]).intValue(), whole(row[3]), whole(row[4])));
        });
  }

  private static Integer whole(Object value) {
    return value == null ? null : ((Number) value).intValue();
  }

  Uni<Integer> insert(Mutiny.Session session, UUID accountId) {
    return Sql.run(
        session,
        INSERT,
        accountId,
        id,
        kind.code,
        kind.validFrom,
        owed.pence(),
        owed.since(),
        madeOn,
        serveBy,
        days.earliestOn(),
        days.lapsesOn(),
        days.reviewBy(),
        came == Came.ON_PAPER);
  }

  /** One whom it names; null for a letter that was not written here. */
  static Uni<Integer> name(
      Mutiny.Session session, UUID accountId, UUID id, CourtTurn.Tenant tenant, UUID letterId) {
    return Sql.run(session, NAMED, accountId, id, tenant.personId(), tenant.name(), letterId);
  }

  /** On the account's time line. */
  Uni<Void> note(Mutiny.Session session, Actor by, UUID accountId) {
    return CourtEvents.add(
        session,
        by,
        accountId,
        id,
        CourtEvents.Kind.NOTICE_MADE,
        madeOn,
        "%s%s: %s of rent owed since %s; no claim before %s."
            .formatted(
                kind.name,
                came == Came.ON_PAPER ? ", given on paper" : "",
                Money.ofPence(owed.pence()).format(),
                DayInWords.of(owed.since()),
                DayInWords.of(days.earliestOn())));
  }
}
