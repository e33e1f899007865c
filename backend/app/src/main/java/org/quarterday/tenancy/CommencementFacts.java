package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.charge.rules.Finding;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;
import org.quarterday.tenancy.rules.CommencementChecks;

/** Gathers what the commencement checklist looks at, and runs it. */
@ApplicationScoped
class CommencementFacts {

  @Inject CouncilSettings settings;
  @Inject Today today;

  Uni<List<Finding>> findings(Mutiny.Session session, Tenancy tenancy) {
    LocalDate day = today.date();
    return members(session, tenancy.id)
        .chain(members ->
            home(session, tenancy.propertyId, tenancy.startsOn)
                .chain(home ->
                    settings
                        .on(session, CouncilSettings.START_AHEAD_DAYS, day)
                        .map(ahead ->
                            CommencementChecks.findings(
                                new CommencementChecks.Draft(
                                    tenancy.startsOn, tenancy.signedOn, members),
                                home,
                                day,
                                ahead))));
  }

  /** Throws when a finding blocks, naming each. */
  static void refuseBlocking(List<Finding> findings) {
    List<Finding> blocking = findings.stream().filter(Finding::blocking).toList();
    if (!blocking.isEmpty()) {
      Problem problem = Problem.of(TenancyProblem.CHECK_FAILED, blocking.getFirst().detail());
      blocking.forEach(f -> problem.at(f.pointer(), f.code(), f.detail()));
      throw problem;
    }
  }

  /** Throws when a finding that a person has to confirm was not. */
  static void refuseUnconfirmed(List<Finding> findings, java.util.Set<String> confirmed) {
    Problem problem =
        Problem.of(
            TenancyProblem.CONFIRMATION_NEEDED, "Confirm each point by its code, or put it right.");
    findings.stream()
        .filter(f -> !f.blocking() && !confirmed.contains(f.code()))
        .forEach(f -> problem.at(f.pointer(), f.code(), f.detail()));
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  private Uni<List<CommencementChecks.Member>> members(Mutiny.Session session, UUID tenancyId) {
    return Sql.rows(
            session,
            """
            select trim(p.forename || ' ' || p.surname), m.role <> 'OCCUPANT', p.born_on, p.deceased_on,
                   p.national_insurance_sealed is not null
              from tenancy_member m join person p on p.id = m.person_id where m.tenancy_id = ?1 order by m.id\
            """,
            tenancyId)
        .map(rows ->
            rows.stream()
                .map(row ->
                    new CommencementChecks.Member(
                        (String) row[0],
                        (Boolean) row[1],
                        (LocalDate) row[2],
                        (LocalDate) row[3],
                        (Boolean) row[4]))
                .toList());
  }

  private Uni<CommencementChecks.Home> home(
      Mutiny.Session session, UUID propertyId, LocalDate startsOn) {
    return held(session, propertyId)
        .chain(held ->
            Sql.row(
                    session,
                    """
                    select p.kind, p.acquired_on, p.sold_on, p.uprn is not null, p.formula_rent_pence,
                           (select cast(sum(pc.weekly_pence) as bigint) from property_charge pc
                             where pc.property_id = p.id and pc.starts_on <= ?2
                               and (pc.ends_before is null or pc.ends_before > ?2)
                               and (p.kind <> 'DWELLING' or exists (select 1 from transaction_type_terms t
                                    where t.type_code = pc.type_code and t.counts_as_rent and t.valid_from <= ?2
                                      and (t.valid_before is null or t.valid_before > ?2))))
                      from property p where p.id = ?1\
                    """,
                    propertyId,
                    startsOn)
                .map(row ->
                    new CommencementChecks.Home(
                        (String) row[0],
                        (LocalDate) row[1],
                        (LocalDate) row[2],
                        (Boolean) row[3],
                        held,
                        row[5] == null ? null : ((Number) row[5]).longValue(),
                        row[4] == null ? null : ((Number) row[4]).longValue())));
  }

  Uni<List<DatePeriod>> held(Mutiny.Session session, UUID propertyId) {
    return Sql.rows(
            session,
            "select starts_on, ends_on from account where property_id = ?1 and kind <> 'SUB' order by starts_on",
            propertyId)
        .map(rows ->
            rows.stream()
                .map(row -> DatePeriod.firstToLast((LocalDate) row[0], (LocalDate) row[1]))
                .toList());
  }

  /**
   * Refuses days on which another account than this tenancy's holds the property, or it is not
   * ours.
   */
  Uni<Void> refuseTaken(Mutiny.Session session, Tenancy tenancy, DatePeriod days, String pointer) {
    return Sql.rows(
            session,
            """
            select 'Account ' || reference || ' holds it then.' from account
             where property_id = ?1 and tenancy_id <> ?2 and kind <> 'SUB'
               and daterange(starts_on, ends_on + 1) && daterange(?3, ?4)
            union all
            select 'It is not ours then.' from property where id = ?1 and (acquired_on > ?3 or sold_on < ?4)\
            """,
            tenancy.propertyId,
            tenancy.id,
            days.from(),
            days.to())
        .invoke((List<Object[]> rows) -> {
          if (!rows.isEmpty()) {
            throw Problem.of(TenancyProblem.STILL_HELD, (String) rows.getFirst()[0]).at(pointer);
          }
        })
        .replaceWithVoid();
  }

  /** Refuses a day from which somebody else holds the property. */
  Uni<Void> refuseHeld(Mutiny.Session session, UUID propertyId, LocalDate from, String pointer) {
    return held(session, propertyId)
        .invoke(held ->
            held.stream()
                .filter(DatePeriod.from(from)::overlaps)
                .findFirst()
                .ifPresent(period -> {
                  throw Problem.of(
                          TenancyProblem.STILL_HELD,
                          "It is held from "
                              + period.from()
                              + period.lastDay().map(day -> " to " + day).orElse(" on")
                              + ".")
                      .at(pointer);
                }))
        .replaceWithVoid();
  }
}
