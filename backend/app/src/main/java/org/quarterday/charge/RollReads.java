package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;
import org.quarterday.charge.rules.BackdatedWeeks;
import org.quarterday.charge.rules.RollSteps;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** What {@link RentRoll} looks at, inside the command's own transaction. */
@ApplicationScoped
class RollReads {

  /** The accounts a scope concerns, each with the property it holds. */
  Uni<List<Object[]>> around(Mutiny.Session session, RentRoll.Scope scope) {
    return Sql.rows(
        session,
        """
        select account_id, property_id from account
         where account_id = any(cast(cast(?1 as text) as uuid[])) or tenancy_id = any(cast(cast(?2 as text) as uuid[]))
            or property_id = any(cast(cast(?3 as text) as uuid[]))\
        """,
        Sql.ids(scope.accounts()),
        Sql.ids(scope.tenancies()),
        Sql.ids(scope.properties()));
  }

  /**
   * Two changes of one property or account take turns here, so that each sees the other's roll. In
   * id order, properties first.
   */
  Uni<Void> lock(Mutiny.Session session, Collection<UUID> properties, Collection<UUID> accounts) {
    return Sql.rows(
            session,
            "select id from property where id = any(cast(cast(?1 as text) as uuid[])) order by id for no key update",
            Sql.ids(properties))
        .chain(() ->
            Sql.rows(
                session,
                """
                select account_id from account where account_id = any(cast(cast(?1 as text) as uuid[]))
                 order by account_id for no key update\
                """,
                Sql.ids(accounts)))
        .replaceWithVoid();
  }

  /**
   * Whether any of these people ({@link Actor#id()}) is linked to a member of the accounts'
   * tenancies.
   */
  Uni<Boolean> linked(Mutiny.Session session, List<String> actors, Collection<UUID> accounts) {
    return Sql.row(
            session,
            """
            select exists (select 1 from account a join tenancy_member m on m.tenancy_id = a.tenancy_id
                             join staff_person s on s.person_id = m.person_id
                            where a.account_id = any(cast(cast(?1 as text) as uuid[]))
                              and s.issuer || '|' || s.subject in (?2, ?3))\
            """,
            Sql.ids(accounts),
            actors.getFirst(),
            actors.getLast())
        .map(row -> (Boolean) row[0]);
  }

  Uni<List<RollSteps.Piece>> pieces(
      Mutiny.Session session, Collection<UUID> properties, Collection<UUID> accounts) {
    return Sql.rows(
            session,
            """
            select account_id, property_id, rent_group_code, type_code, weekly_pence, from_on, before_on
              from rent_roll_piece where account_id = any(cast(cast(?1 as text) as uuid[]))
            union all
            select account_id, property_id, rent_group_code, type_code, weekly_pence, from_on, before_on
              from rent_roll_piece where property_id = any(cast(cast(?2 as text) as uuid[]))\
            """,
            Sql.ids(accounts),
            Sql.ids(properties))
        .map(rows -> rows.stream().map(RollReads::piece).toList());
  }

  private static RollSteps.Piece piece(Object[] row) {
    return new RollSteps.Piece(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (String) row[3],
        ((Number) row[4]).longValue(),
        (LocalDate) row[5],
        (LocalDate) row[6]);
  }

  Uni<List<BackdatedWeeks.Liability>> liabilities(
      Mutiny.Session session, Collection<UUID> accounts) {
    return Sql.rows(
            session,
            "select account_id, rent_group_code, starts_on, ends_on from account where account_id = any(cast(cast(?1 as text) as uuid[]))",
            Sql.ids(accounts))
        .map(rows ->
            rows.stream()
                .map(row ->
                    new BackdatedWeeks.Liability(
                        (UUID) row[0],
                        (String) row[1],
                        DatePeriod.firstToLast((LocalDate) row[2], (LocalDate) row[3])))
                .toList());
  }

  /**
   * A debit that is being posted has taken some accounts and not yet others: nothing that reaches
   * into its week can be worked out until it is done.
   */
  Uni<Void> refuseWhilePosting(Mutiny.Session session, LocalDate earliest) {
    return Sql.rows(
            session,
            """
            select week_starts_on from debit_run where state in ('POSTING', 'BACKING_OUT') and week_starts_on + 6 >= ?1\
            """,
            earliest)
        .invoke((List<Object[]> rows) -> {
          if (!rows.isEmpty()) {
            throw Problem.of(
                ChargeProblem.WEEK_IS_BEING_POSTED,
                "The debit of " + rows.getFirst()[0] + " is being posted or backed out.");
          }
        })
        .replaceWithVoid();
  }

  Uni<BackdatedWeeks.Known> known(
      Mutiny.Session session,
      LocalDate earliest,
      BackdatedWeeks.State before,
      BackdatedWeeks.State after) {
    LocalDate from = RentWeek.mondayOf(earliest);
    Set<UUID> accounts = new HashSet<>();
    Set<String> types = new HashSet<>();
    for (BackdatedWeeks.State state : List.of(before, after)) {
      state.charges().forEach(piece -> types.add(piece.type()));
      state.liabilities().forEach(liability -> accounts.add(liability.accountId()));
    }
    return debited(session, from)
        .chain(weeks ->
            weeks.isEmpty()
                ? Uni.createFrom()
                    .item(new BackdatedWeeks.Known(weeks, List.of(), Set.of(), Map.of()))
                : terms(session)
                    .chain(terms ->
                        freeWeeks(session, from)
                            .chain(free ->
                                charged(session, from, accounts)
                                    .map(charged ->
                                        new BackdatedWeeks.Known(weeks, terms, free, charged)))));
  }

  /** The weeks from a Monday to the last debited one. */
  private Uni<List<RentWeek>> debited(Mutiny.Session session, LocalDate from) {
    return Sql.rows(
            session,
            """
            select starts_on, year, number from rent_week
             where starts_on >= ?1 and starts_on <= (select max(week_starts_on) from debited_week) order by starts_on\
            """,
            from)
        .map(rows ->
            rows.stream()
                .map(row ->
                    new RentWeek(
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue(),
                        (LocalDate) row[0]))
                .toList());
  }

  Uni<List<BackdatedWeeks.Terms>> terms(Mutiny.Session session) {
    return Sql.rows(
            session,
            """
            select t.type_code, t.valid_from, t.valid_before, t.apportioned, t.charged_in_free_weeks
              from transaction_type_terms t join transaction_type y on y.code = t.type_code where y.kind = 'CHARGE'\
            """)
        .map(rows ->
            rows.stream()
                .map(row ->
                    new BackdatedWeeks.Terms(
                        (String) row[0],
                        (LocalDate) row[1],
                        (LocalDate) row[2],
                        (Boolean) row[3],
                        (Boolean) row[4]))
                .toList());
  }

  Uni<Set<BackdatedWeeks.FreeWeek>> freeWeeks(Mutiny.Session session, LocalDate from) {
    return Sql.rows(
            session,
            "select rent_group_code, week_starts_on from rent_free_week where week_starts_on >= ?1",
            from)
        .map(rows -> {
          Set<BackdatedWeeks.FreeWeek> free = new HashSet<>();
          rows.forEach(
              row -> free.add(new BackdatedWeeks.FreeWeek((String) row[0], (LocalDate) row[1])));
          return free;
        });
  }

  /**
   * What each account was charged per week and type: debits, corrections to them and reversals of
   * either.
   */
  private Uni<Map<BackdatedWeeks.Key, Long>> charged(
      Mutiny.Session session, LocalDate from, Collection<UUID> accounts) {
    return Sql.rows(
            session,
            """
            select e.account_id, w.starts_on, e.type_code, cast(sum(e.amount_pence) as bigint)
              from entry e
              join rent_week w on w.year = e.rent_year and w.number = e.rent_week
              join transaction_type t on t.code = e.type_code and t.kind = 'CHARGE'
             where e.account_id = any(cast(cast(?1 as text) as uuid[])) and w.starts_on >= ?2
             group by e.account_id, w.starts_on, e.type_code\
            """,
            Sql.ids(accounts),
            from)
        .map(rows -> {
          Map<BackdatedWeeks.Key, Long> charged = new HashMap<>();
          rows.forEach(row ->
              charged.put(
                  new BackdatedWeeks.Key((UUID) row[0], (LocalDate) row[1], (String) row[2]),
                  ((Number) row[3]).longValue()));
          return charged;
        });
  }
}
