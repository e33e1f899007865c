package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * An account and its charges as the charge commands need them, locked until the command is done.
 */
@ApplicationScoped
class ChargedAccounts {

  /** The days it is charged for: {@code endsOn} is the last one, or null. */
  record Account(UUID id, LocalDate startsOn, LocalDate endsOn) {

    void refuseOutside(LocalDate day, String pointer) {
      if (day.isBefore(startsOn) || (endsOn != null && day.isAfter(endsOn))) {
        throw Problem.of(
                ChargeProblem.OUTSIDE_THE_ACCOUNT,
                "The account runs from "
                    + startsOn
                    + (endsOn == null ? "." : " to " + endsOn + "."))
            .at(pointer);
      }
    }

    /**
     * A week is charged at one rate, so charges change with the week; the first and last are cut by
     * the account.
     */
    void refuseBetweenMondays(LocalDate day, String pointer) {
      boolean edge = day.equals(startsOn) || (endsOn != null && day.equals(endsOn.plusDays(1)));
      if (day.getDayOfWeek() != DayOfWeek.MONDAY && !edge) {
        throw Problem.of(ChargeProblem.NOT_A_MONDAY, day + " is not a Monday.").at(pointer);
      }
    }

    /** The end of a charge, not after the account's own. */
    LocalDate within(LocalDate endsBefore) {
      LocalDate end = endsOn == null ? null : endsOn.plusDays(1);
      if (end == null || (endsBefore != null && endsBefore.isBefore(end))) {
        return endsBefore;
      }
      return end;
    }
  }

  record Charge(
      UUID id,
      UUID accountId,
      String typeCode,
      String label,
      long weeklyPence,
      LocalDate startsOn,
      LocalDate endsBefore,
      String source) {

    void refuseOutside(LocalDate day, String pointer) {
      if (day.isBefore(startsOn) || (endsBefore != null && !day.isBefore(endsBefore))) {
        throw Problem.of(
                CommonProblem.INVALID,
                "The charge runs from "
                    + startsOn
                    + (endsBefore == null ? "." : " up to " + endsBefore + "."))
            .at(pointer);
      }
    }
  }

  Uni<Account> load(Mutiny.Session session, UUID accountId) {
    return Sql.row(
            session,
            "select account_id, starts_on, ends_on from account where account_id = ?1 for no key update",
            accountId)
        .map(row -> {
          if (row == null) {
            throw Problem.of(CommonProblem.NOT_FOUND, "There is no such account.");
          }
          return new Account((UUID) row[0], (LocalDate) row[1], (LocalDate) row[2]);
        });
  }

  /** A charge of an account that is locked already. */
  Uni<Charge> charge(Mutiny.Session session, UUID accountId, UUID chargeId) {
    return Sql.row(
            session,
            """
            select id, account_id, type_code, label, weekly_pence, starts_on, ends_before, source from charge
             where account_id = ?1 and id = ?2\
            """,
            accountId,
            chargeId)
        .map(row -> {
          if (row == null) {
            throw Problem.of(ChargeProblem.CHARGE_NOT_FOUND, "Look at the account's charges.");
          }
          return new Charge(
              (UUID) row[0],
              (UUID) row[1],
              (String) row[2],
              (String) row[3],
              ((Number) row[4]).longValue(),
              (LocalDate) row[5],
              (LocalDate) row[6],
              (String) row[7]);
        });
  }

  /**
   * Ends a charge before a day; one that would never have been charged is removed, and stays in the
   * audit log.
   */
  Uni<Integer> endBefore(Mutiny.Session session, Charge charge, LocalDate day) {
    if (!day.isAfter(charge.startsOn)) {
      return Sql.run(
          session,
          "delete from charge where account_id = ?1 and id = ?2",
          charge.accountId,
          charge.id);
    }
    return Sql.run(
        session,
        """
        update charge set ends_before = ?3, version = version + 1, recorded_at = now()
         where account_id = ?1 and id = ?2\
        """,
        charge.accountId,
        charge.id,
        day);
  }
}
