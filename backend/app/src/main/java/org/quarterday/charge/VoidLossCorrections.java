package org.quarterday.charge;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.RentWeek;
import org.quarterday.charge.rules.RollSteps;
import org.quarterday.charge.rules.VoidWeeks;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * Puts the void loss of posted weeks right when a change in hindsight shows that a home was empty,
 * or was not, on other days than the week's debit said.
 */
@ApplicationScoped
class VoidLossCorrections {

  /** A posted week and the run that posted it. */
  private record Posted(UUID run, RentWeek week, boolean yearClosed) {}

  @Inject RollReads reads;

  /**
   * Records what the change from one roll to the other comes to; inside the command's transaction.
   *
   * @param earliest the first day the change makes a difference, or null
   * @throws Problem DAY_CLOSED when one would fall into a rent year that is closed
   */
  Uni<List<VoidWeeks.Line>> correct(
      Mutiny.Session session,
      RentRoll.Why why,
      LocalDate earliest,
      List<RollSteps.Piece> before,
      List<RollSteps.Piece> after) {
    Set<UUID> homes = new TreeSet<>();
    Stream.of(before, after)
        .flatMap(Collection::stream)
        .map(RollSteps.Piece::propertyId)
        .filter(Objects::nonNull)
        .forEach(homes::add);
    if (earliest == null || homes.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return posted(session, RentWeek.mondayOf(earliest))
        .chain(posted ->
            posted.isEmpty()
                ? Uni.createFrom().item(List.of())
                : known(session, posted, homes)
                    .map(known -> VoidWeeks.lines(before, after, known))
                    .call(lines -> save(session, why, posted, lines)));
  }

  private static Uni<Map<LocalDate, Posted>> posted(Mutiny.Session session, LocalDate from) {
    return Sql.rows(
            session,
            """
            select r.id, w.starts_on, w.year, w.number, y.closed_at is not null
              from debit_run r join rent_week w on w.starts_on = r.week_starts_on join rent_year y on y.year = w.year
             where r.week_starts_on >= ?1 and r.state in ('POSTED', 'CLOSED') order by w.starts_on\
            """,
            from)
        .map(rows -> {
          Map<LocalDate, Posted> posted = new LinkedHashMap<>();
          for (Object[] row : rows) {
            LocalDate monday = (LocalDate) row[1];
            var week =
                new RentWeek(((Number) row[2]).intValue(), ((Number) row[3]).intValue(), monday);
            posted.put(monday, new Posted((UUID) row[0], week, (Boolean) row[4]));
          }
          return posted;
        });
  }

  private Uni<VoidWeeks.Known> known(
      Mutiny.Session session, Map<LocalDate, Posted> posted, Set<UUID> homes) {
    LocalDate first = posted.keySet().iterator().next();
    List<RentWeek> weeks = posted.values().stream().map(Posted::week).toList();
    return reads
        .terms(session)
        .chain(terms ->
            reads
                .freeWeeks(session, first)
                .chain(free ->
                    recorded(session, posted.values().stream().map(Posted::run).toList(), homes)
                        .map(recorded -> new VoidWeeks.Known(weeks, terms, free, recorded))));
  }

  private static Uni<Map<VoidWeeks.Key, Long>> recorded(
      Mutiny.Session session, Collection<UUID> runs, Set<UUID> homes) {
    return Sql.rows(
            session,
            """
            select v.property_id, r.week_starts_on, v.type_code, cast(sum(v.amount_pence) as bigint)
              from (select run_id, property_id, type_code, amount_pence from void_loss
                    union all select run_id, property_id, type_code, amount_pence from void_loss_correction) v
              join debit_run r on r.id = v.run_id
             where v.run_id = any(cast(cast(?1 as text) as uuid[])) and v.property_id = any(cast(cast(?2 as text) as uuid[]))
             group by v.property_id, r.week_starts_on, v.type_code\
            """,
            Sql.ids(runs),
            Sql.ids(homes))
        .map(rows -> {
          Map<VoidWeeks.Key, Long> recorded = new HashMap<>();
          rows.forEach(row ->
              recorded.put(
                  new VoidWeeks.Key((UUID) row[0], (LocalDate) row[1], (String) row[2]),
                  ((Number) row[3]).longValue()));
          return recorded;
        });
  }

  private static Uni<Void> save(
      Mutiny.Session session,
      RentRoll.Why why,
      Map<LocalDate, Posted> posted,
      List<VoidWeeks.Line> lines) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (VoidWeeks.Line line : lines) {
      Posted of = posted.get(line.week().monday());
      if (of.yearClosed) {
        throw Problem.of(
            ChargeProblem.DAY_CLOSED,
            "It changes the void loss of the week of " + line.week().monday() + ".");
      }
      all = all.chain(() -> save(session, why, of.run, line));
    }
    return all;
  }

  /** The two sides are those the week's own void loss has: by the posting rule of its Monday. */
  private static Uni<Void> save(
      Mutiny.Session session, RentRoll.Why why, UUID run, VoidWeeks.Line line) {
    return Sql.run(
            session,
            """
            insert into void_loss_correction (id, run_id, property_id, rent_group_code, type_code, income_code, void_code,
              should_be_pence, was_pence, amount_pence, narrative, made_by, made_by_name, approved_by)
            select ?1, ?2, ?3, g.code, p.type_code, p.control_code, g.void_control_code, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as text)
              from rent_group g join posting_rule p on p.rent_group_code = g.code and p.type_code = ?12
                   and p.valid_from <= ?13 and (p.valid_before is null or p.valid_before > ?13)
             where g.code = ?11\
            """,
            UuidCreator.getTimeOrderedEpoch(),
            run,
            line.propertyId(),
            line.shouldBe(),
            line.was(),
            line.difference(),
            why.narrative(),
            why.maker().id(),
            why.maker().name(),
            why.approvedBy(),
            line.rentGroup(),
            line.type(),
            line.week().monday())
        .replaceWithVoid();
  }
}
