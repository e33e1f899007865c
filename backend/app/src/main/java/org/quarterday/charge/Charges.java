package org.quarterday.charge;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * The front door by which charges come onto accounts and leave them, inside a change that {@link
 * RentRoll} settles. Periods are half-open and never overlap for one account, type and label.
 */
@ApplicationScoped
public class Charges {

  /**
   * A charge to make.
   *
   * @param label tells two charges of one type apart, or empty
   * @param endsBefore the first day it is not charged, or null
   * @param source PROPERTY when copied from the home, PERSONAL when the tenant's own
   */
  public record New(
      UUID accountId,
      String typeCode,
      String label,
      long weeklyPence,
      LocalDate startsOn,
      LocalDate endsBefore,
      String source,
      String reason) {}

  /**
   * Adds a charge.
   *
   * @throws Problem NOT_A_CHARGE_TYPE at /typeCode, CHARGE_OVERLAPS at /startsOn
   */
  public Uni<UUID> add(Mutiny.Session session, New charge) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return mustBeCharge(session, charge.typeCode)
        .chain(() -> refuseOverlap(session, charge))
        .chain(() ->
            Sql.run(
                session,
                """
                insert into charge (account_id, id, type_code, label, weekly_pence, starts_on, ends_before, source, reason)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), ?8, ?9)\
                """,
                charge.accountId,
                id,
                charge.typeCode,
                charge.label,
                charge.weeklyPence,
                charge.startsOn,
                charge.endsBefore,
                charge.source,
                charge.reason))
        .replaceWith(id);
  }

  /** Puts the property's charges on the account that holds it, from its first day on. */
  public Uni<Integer> copyFromProperty(
      Mutiny.Session session, UUID accountId, UUID propertyId, LocalDate from, String reason) {
    return Sql.rows(
            session,
            """
            select type_code, weekly_pence, greatest(starts_on, ?2), ends_before from property_charge
             where property_id = ?1 and (ends_before is null or ends_before > ?2) order by starts_on, type_code\
            """,
            propertyId,
            from)
        .chain(rows -> {
          Uni<Void> all = Uni.createFrom().voidItem();
          for (Object[] row : rows) {
            all = all.chain(() -> add(session, copy(accountId, row, reason)).replaceWithVoid());
          }
          return all.replaceWith(rows.size());
        });
  }

  private static New copy(UUID accountId, Object[] row, String reason) {
    return new New(
        accountId,
        (String) row[0],
        "",
        ((Number) row[1]).longValue(),
        (LocalDate) row[2],
        (LocalDate) row[3],
        "PROPERTY",
        reason);
  }

  /**
   * Ends every charge of an account with its last day. A charge that would have started later never
   * comes into force and is removed; the audit log keeps it.
   */
  public Uni<Void> close(Mutiny.Session session, UUID accountId, LocalDate lastDay) {
    return Sql.run(
            session,
            "delete from charge where account_id = ?1 and starts_on > ?2",
            accountId,
            lastDay)
        .chain(() ->
            Sql.run(
                session,
                """
                update charge set ends_before = ?2, version = version + 1, recorded_at = now()
                 where account_id = ?1 and (ends_before is null or ends_before > ?2)\
                """,
                accountId,
                lastDay.plusDays(1)))
        .replaceWithVoid();
  }

  /** Refuses a type that is not charged weekly. */
  public Uni<Void> mustBeCharge(Mutiny.Session session, String typeCode) {
    return Sql.row(session, "select kind from transaction_type where code = ?1", typeCode)
        .invoke(row -> {
          if (row == null || !"CHARGE".equals(row[0])) {
            throw Problem.of(ChargeProblem.NOT_A_CHARGE_TYPE, typeCode + " is not a charge type.")
                .at("/typeCode");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> refuseOverlap(Mutiny.Session session, New charge) {
    return Sql.rows(
            session,
            """
            select starts_on, ends_before from charge
             where account_id = ?1 and type_code = ?2 and label = ?3
               and daterange(starts_on, ends_before) && daterange(?4, cast(?5 as date))\
            """,
            charge.accountId,
            charge.typeCode,
            charge.label,
            charge.startsOn,
            charge.endsBefore)
        .invoke((List<Object[]> rows) -> {
          if (!rows.isEmpty()) {
            throw Problem.of(
                    ChargeProblem.CHARGE_OVERLAPS,
                    charge.typeCode
                        + " is charged from "
                        + rows.getFirst()[0]
                        + " already: change or end that one, or give this one a label of its own.")
                .at("/startsOn");
          }
        })
        .replaceWithVoid();
  }
}
