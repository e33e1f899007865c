package org.quarterday.onlinesupport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.onlinesupport.OnlinePerson.Code;
import org.quarterday.onlinesupport.OnlinePerson.Ended;
import org.quarterday.onlinesupport.OnlinePerson.Locked;
import org.quarterday.onlinesupport.OnlinePerson.Login;
import org.quarterday.onlinesupport.OnlinePerson.Other;
import org.quarterday.onlinesupport.OnlinePerson.Question;
import org.quarterday.onlinesupport.OnlinePerson.Seen;
import org.quarterday.onlinesupport.OnlinePerson.Sees;
import org.quarterday.onlinesupport.rules.CheckQuestion;
import org.quarterday.onlinesupport.rules.CodeFate;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.Mask;
import org.quarterday.platform.work.Sql;

/** What stands of one person and Housing Online, in one look. */
@ApplicationScoped
class OnlinePersonReads {

  private static final String NAME =
      "select concat_ws(' ', nullif(title, ''), nullif(forename, ''), surname) from person where id = ?1";

  private static final String LOGINS =
      """
      select i.proof_id, i.subject, i.proved_at, q.kind, q.channel, q.made_by_name, i.last_used_at
        from online_identity i join tenancy_proof q on q.id = i.proof_id where i.person_id = ?1 order by i.proved_at desc\
      """;

  private static final String SEES =
      """
      select a.account_id, a.reference, m.role, m.from_on, m.to_on from tenancy_member m join account a on a.tenancy_id = m.tenancy_id
        join account_balance b on b.account_id = a.account_id
       where m.person_id = ?1 and m.liable and m.from_on <= ?2 and (m.to_on is null or m.to_on >= least(?2, coalesce(a.ends_on, ?2)))
         and (a.ends_on is null or a.ends_on >= ?2 or b.balance_pence <> 0) order by a.ends_on is not null, a.reference\
      """;

  private static final String OTHERS =
      """
      select p.id, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname), bool_or(o.liable),
             exists (select 1 from online_identity i where i.person_id = p.id)
        from tenancy_member m join tenancy_member o on o.tenancy_id = m.tenancy_id and o.person_id <> m.person_id
        join person p on p.id = o.person_id
       where m.person_id = ?1 and (m.to_on is null or m.to_on >= ?2) and (o.to_on is null or o.to_on >= ?2)
       group by p.id order by p.surname, p.id\
      """;

  private static final String CODES =
      """
      select id, kind, asked_at, made_by_name, reason, channel, expires_at, spent_at, withdrawn_at, sent_at, tries_left
        from tenancy_proof where person_id = ?1 and kind <> 'CHECKED' order by asked_at desc, id desc limit 20\
      """;

  private static final String MOBILE =
      """
      select c.value, c.known_since <= ?3 from contact_point c where c.person_id = ?1 and c.kind = 'PHONE'
         and regexp_replace(c.value, '[^0-9+]', '', 'g') ~ '^(\\+44|0)7[0-9]{9}$'
         and (c.from_on is null or c.from_on <= ?2) and (c.to_on is null or c.to_on >= ?2)
       order by c.known_since <= ?3 desc, c.from_on desc nulls last, c.id desc limit 1\
      """;

  private static final String QUESTIONS =
      "select code, name from online_check_question where valid_from <= ?1 and (valid_before is null or valid_before > ?1) order by place, code";

  private static final String ENDED =
      "select subject, proved_at, ended_at, ended_by_name, reason from online_link_ended where person_id = ?1 order by ended_at desc";

  private static final String VIEWS =
      """
      select v.viewer_name, v.reason, v.started_at, v.ends_at,
             (select string_agg(p.page, ' ' order by p.number) from online_view_page p where p.view_id = v.id)
        from online_view v where v.person_id = ?1 order by v.started_at desc limit 20\
      """;

  private static final int LAST = 3;

  private record Mobile(String to, boolean tooNew) {}

  @Inject Mutiny.SessionFactory sessions;
  @Inject OwnHousehold household;
  @Inject Today today;

  Uni<OnlinePerson> one(Actor by, UUID personId) {
    return household
        .refuse(by, personId)
        .chain(() -> sessions.withTransaction(session -> look(session, by, personId)));
  }

  private Uni<OnlinePerson> look(Mutiny.Session session, Actor by, UUID id) {
    LocalDate day = today.date();
    OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
    return OnlineTerms.on(session, day)
        .chain(terms ->
            Sql.row(session, NAME, id)
                .chain(name ->
                    list(session, OnlinePersonReads::login, LOGINS, id)
                        .chain(logins ->
                            list(session, OnlinePersonReads::sees, SEES, id, day)
                                .chain(accounts ->
                                    around(
                                        session,
                                        by,
                                        terms,
                                        now,
                                        (String) name[0],
                                        id,
                                        logins,
                                        accounts)))));
  }

  private Uni<OnlinePerson> around(
      Mutiny.Session session,
      Actor by,
      OnlineTerms terms,
      OffsetDateTime now,
      String name,
      UUID id,
      List<Login> logins,
      List<Sees> accounts) {
    LocalDate day = today.date();
    OffsetDateTime known = now.minusDays(terms.of("ONLINE_NUMBER_KNOWN_DAYS"));
    return list(session, OnlinePersonReads::other, OTHERS, id, day)
        .chain(others ->
            list(session, row -> code(row, now.toInstant()), CODES, id)
                .chain(codes ->
                    Sql.row(session, Lock.COUNTS, id, now.minusDays(1), by.id())
                        .map(row -> Lock.of(row, terms))
                        .chain(lock ->
                            Sql.row(session, MOBILE, id, day, known)
                                .map(OnlinePersonReads::mobile)
                                .chain(mobile ->
                                    list(session, OnlinePersonReads::question, QUESTIONS, day)
                                        .chain(questions ->
                                            list(session, OnlinePersonReads::ended, ENDED, id)
                                                .chain(ended ->
                                                    list(
                                                            session,
                                                            OnlinePersonReads::seen,
                                                            VIEWS,
                                                            id)
                                                        .map(views ->
                                                            new OnlinePerson(
                                                                id,
                                                                name,
                                                                logins,
                                                                accounts,
                                                                others,
                                                                codes,
                                                                new Locked(
                                                                    lock.locked(),
                                                                    lock.words(),
                                                                    lock.failed()),
                                                                mobile.to(),
                                                                mobile.tooNew(),
                                                                questions,
                                                                terms.of("ONLINE_CHECK_NEEDED"),
                                                                ended,
                                                                views))))))));
  }

  private static <T> Uni<List<T>> list(
      Mutiny.Session session, Function<Object[], T> made, String sql, Object... values) {
    return Sql.rows(session, sql, values).map(rows -> rows.stream().map(made).toList());
  }

  private static Login login(Object[] row) {
    String how =
        switch ((String) row[3]) {
          case "INVITED" -> "By an invitation sent by " + carried(row[4]);
          case "CHECKED" -> "By an identity check and a help number";
          default -> row[4] == null ? "By a code" : "By a code sent by " + carried(row[4]);
        };
    return new Login(
        (UUID) row[0],
        Mask.lastFour((String) row[1]),
        instant(row[2]),
        how,
        (String) row[5],
        instant(row[6]));
  }

  private static String carried(Object channel) {
    return "TEXT".equals(channel) ? "text message" : "letter";
  }

  private static Sees sees(Object[] row) {
    return new Sees(
        (UUID) row[0], (String) row[1], (String) row[2], (LocalDate) row[3], (LocalDate) row[4]);
  }

  private static Other other(Object[] row) {
    return new Other((UUID) row[0], (String) row[1], (Boolean) row[2], (Boolean) row[3]);
  }

  private static Code code(Object[] row, Instant now) {
    int left = ((Number) row[10]).intValue();
    CodeFate fate =
        CodeFate.of(now, instant(row[6]), instant(row[7]), instant(row[8]), instant(row[9]), left);
    return new Code(
        (UUID) row[0],
        "INVITED".equals(row[1]),
        instant(row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        fate,
        fate.words(),
        left,
        instant(row[6]));
  }

  private static Mobile mobile(Object[] row) {
    if (row == null) {
      return new Mobile(null, false);
    }
    String number = ((String) row[0]).strip();
    boolean known = (Boolean) row[1];
    return new Mobile(
        known ? "number ending " + number.substring(number.length() - LAST) : null, !known);
  }

  private static Question question(Object[] row) {
    return new Question(CheckQuestion.valueOf((String) row[0]), (String) row[1]);
  }

  private static Ended ended(Object[] row) {
    return new Ended(
        Mask.lastFour((String) row[0]),
        instant(row[1]),
        instant(row[2]),
        (String) row[3],
        (String) row[4]);
  }

  private static Seen seen(Object[] row) {
    String pages = (String) row[4];
    return new Seen(
        (String) row[0],
        (String) row[1],
        instant(row[2]),
        instant(row[3]),
        pages == null ? List.of() : Arrays.asList(pages.split(" ")));
  }

  private static Instant instant(Object at) {
    return switch (at) {
      case null -> null;
      case OffsetDateTime moment -> moment.toInstant();
      case Instant moment -> moment;
      default -> throw new IllegalStateException("no moment: " + at.getClass());
    };
  }
}
